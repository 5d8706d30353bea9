package org.annales.store;

import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Leaves SQL as it is and counts its question marks. All questions of the store use these; Jdbi's own parser looks for named
 * parameters too and takes longer over a list of a thousand keys than the database.
 */
final class PositionalSqlParser implements SqlParser {
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        int marks = 0;
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            if (c == '?' && !quoted) {
                marks++;
            }
        }
        return ParsedSql.of(sql, ParsedParameters.positional(marks));
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        return "?";
    }
}
