package org.annales.cli;

import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: joins the commands and turns what goes wrong into a line and an exit code. */
@Command(
        name = "annales",
        description = {
            "Reads what sources say about a conflict and keeps its chronicle, every fact tied to its words.",
            ""
        },
        versionProvider = Main.Version.class,
        commandListHeading = "%n",
        optionListHeading = "",
        footer = {
            "",
            "“annales COMMAND --help” shows what a command takes.",
            "Exit codes: 0 done, 1 done with documents that failed (named), 2 not done."
        })
@SuppressWarnings("UnusedVariable") // picocli writes the two switches and acts on them itself
public final class Main implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version.")
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofSystem();
        Failures.prepareLog();
        int code = run(terminal, new PackagedReader(terminal), args);
        terminal.out().flush();
        System.exit(code);
    }

    /** Runs a command and gives its exit code: 0 done, 1 done with documents that failed, 2 not done. */
    static int run(Terminal terminal, ReaderSupply readers, String... args) {
        CommandLine line = new CommandLine(new Main(terminal))
                .addSubcommand(new ReadCommand(terminal, readers))
                .addSubcommand(new TimelineCommand(terminal))
                .addSubcommand(new OnCommand(terminal))
                .addSubcommand(new PlaceCommand(terminal))
                .addSubcommand(new ActorCommand(terminal))
                .addSubcommand(new PlacesCommand(terminal))
                .addSubcommand(new ActorsCommand(terminal))
                .addSubcommand(new FiguresCommand(terminal))
                .addSubcommand(new DisputesCommand(terminal))
                .addSubcommand(new ConflictCommand(terminal))
                .addSubcommand(new DocumentsCommand(terminal))
                .addSubcommand(new SourceCommand(terminal))
                .addSubcommand(new IssuesCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new ServeCommand(terminal, readers))
                .addSubcommand(new RereadCommand(terminal, readers))
                .addSubcommand(new RemoveCommand(terminal))
                .addSubcommand(new GazetteerCommand(terminal, UserFolders.gazetteer()))
                .addSubcommand(new VerifyCommand(terminal, readers));
        int code = line.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(terminal.columns())
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, _) -> Failures.report(e, terminal))
                .setExecutionExceptionHandler((e, _, _) -> Failures.report(e, terminal))
                .execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** Without a command: says which there are. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(terminal.out());
        }
    }

    /** The version the build was made from. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"annales " + (version == null ? "(not packaged)" : version)};
        }
    }
}
