package org.annales.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annales.model.Coordinates;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/** A row of GeoNames' main table: 19 columns separated by tabs, as its readme describes them. */
final class GeoNamesRow {

    private static final int COLUMNS = 19;

    private GeoNamesRow() {}

    /** The entry of a row, or null where the row is none or is of a sort no chronicle speaks of. */
    static @Nullable GazetteerEntry read(String line) {
        String[] f = line.split("\t", -1);
        if (f.length != COLUMNS) {
            return null;
        }
        PlaceKind kind = kind(f[6], f[7]);
        Coordinates at = coordinates(f[4], f[5]);
        if (kind == null || at == null || f[1].isBlank()) {
            return null;
        }
        Integer to = f[7].endsWith("H") && !f[7].equals("PPLCH") ? Integer.valueOf(1990) : null;
        return new GazetteerEntry(
                "geonames:" + f[0],
                f[1],
                kind,
                at,
                f[8].isEmpty() ? null : f[8],
                code(f[8], f[10], f[11]),
                "",
                population(f[14]),
                null,
                to,
                "GeoNames " + f[0],
                f[18],
                names(f[1], f[2], f[3]));
    }

    /** “NYT”: among other names stand the codes of airports, which in a text are abbreviations of something else. */
    private static final Pattern AIRPORT_CODE = Pattern.compile("[A-Z]{3}");

    private static List<String> names(String name, String ascii, String others) {
        Set<String> names = new LinkedHashSet<>();
        if (!ascii.isBlank() && !ascii.equals(name)) {
            names.add(ascii);
        }
        for (String other : others.split(",", -1)) {
            if (!other.isBlank()
                    && !other.equals(name)
                    && !AIRPORT_CODE.matcher(other).matches()) {
                names.add(other.strip());
            }
        }
        return new ArrayList<>(names);
    }

    private static String code(String country, String first, String second) {
        if (country.isEmpty() || first.isEmpty() || first.equals("00")) {
            return country;
        }
        return second.isEmpty() ? country + "." + first : country + "." + first + "." + second;
    }

    private static long population(String digits) {
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static @Nullable Coordinates coordinates(String latitude, String longitude) {
        try {
            double north = Double.parseDouble(latitude);
            double east = Double.parseDouble(longitude);
            return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? new Coordinates(north, east) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** The kind of a GeoNames feature class and code; null for hotels, wells and the like. */
    static @Nullable PlaceKind kind(String featureClass, String code) {
        return switch (featureClass) {
            case "P" -> code.equals("PPLC") ? PlaceKind.CAPITAL : PlaceKind.SETTLEMENT;
            case "A" -> administrative(code);
            case "H" -> water(code);
            case "T" -> relief(code);
            case "L" -> area(code);
            case "S", "R" -> built(code);
            case "V" -> code.equals("FRST") ? PlaceKind.REGION : null;
            default -> null;
        };
    }

    private static @Nullable PlaceKind administrative(String code) {
        return switch (code) {
            case "PCLI", "PCLS", "PCL", "PCLF", "PCLIX", "TERR", "PCLD" -> PlaceKind.COUNTRY;
            case "PCLH" -> PlaceKind.HISTORICAL;
            case "ADM1", "ADM1H", "PRSH", "ZN", "LTER" -> PlaceKind.REGION;
            case "ADMD", "ADM2", "ADM3", "ADM4", "ADM5", "ADM2H", "ADM3H", "ADM4H", "ADMDH" -> PlaceKind.DISTRICT;
            default -> null;
        };
    }

    private static @Nullable PlaceKind water(String code) {
        return switch (code) {
            case "STM", "STMI", "STMS", "STMX", "CNL", "STMM" -> PlaceKind.RIVER;
            case "LK", "LKS", "LKI", "RSV", "RSVT", "LGN", "PND" -> PlaceKind.LAKE;
            case "SEA", "OCN", "GULF", "BAY", "STRT", "CHN", "SD" -> PlaceKind.SEA;
            default -> null;
        };
    }

    private static @Nullable PlaceKind relief(String code) {
        return switch (code) {
            case "MT", "MTS", "HLL", "HLLS", "PK", "PKS", "RDGE", "UPLD", "PLAT", "VLC" -> PlaceKind.MOUNTAIN;
            case "PASS", "GAP" -> PlaceKind.PASS;
            case "ISL", "ISLS", "ISLT", "ATOL" -> PlaceKind.ISLAND;
            case "DSRT", "VAL", "VALS", "PLN", "PEN", "CAPE", "GRGE", "CNYN", "DPR" -> PlaceKind.REGION;
            default -> null;
        };
    }

    private static @Nullable PlaceKind area(String code) {
        return switch (code) {
            case "CONT" -> PlaceKind.CONTINENT;
            case "RGN", "RGNH", "RGNE", "AREA", "PRK", "RES", "RESV", "RESN", "TRB" -> PlaceKind.REGION;
            case "MILB", "NVB" -> PlaceKind.BASE;
            case "BTL" -> PlaceKind.FRONT;
            default -> null;
        };
    }

    private static @Nullable PlaceKind built(String code) {
        return switch (code) {
            case "AIRP", "AIRF", "AIRB" -> PlaceKind.AIRPORT;
            case "INSM", "FT", "CSTM", "CTRM" -> PlaceKind.BASE;
            case "DAM", "BDG", "TNL", "PS", "PSN", "PSH", "MSTY", "CMTY", "PRT", "OILR", "MN", "CMP", "CMPRF" ->
                PlaceKind.BUILDING;
            default -> null;
        };
    }
}
