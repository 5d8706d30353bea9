package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.HoldingKind;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/** A holding whose end is not known yet. */
final class Stretch {
    final String party;
    final HoldingKind kind;
    final When from;
    final boolean beginTold;
    final @Nullable String through;
    final List<String> sources;

    Stretch(Vote vote, HoldingKind kind) {
        this(vote.party(), kind, vote.when(), vote.told(), vote.through(), vote.sources());
    }

    Stretch(
            String party,
            HoldingKind kind,
            When from,
            boolean beginTold,
            @Nullable String through,
            List<String> sources) {
        this.party = party;
        this.kind = kind;
        this.from = from;
        this.beginTold = beginTold;
        this.through = through;
        this.sources = new ArrayList<>(sources);
    }

    Stretch add(List<String> more) {
        more.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        return this;
    }
}
