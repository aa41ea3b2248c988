package cerebellum;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units a name may end in: a closed set, exact in case. A column spells them as they are ({@code golgi_nS}), a
 * record's component with one capital ({@code golgiNs}), a key of the command line in small letters ({@code golgi_ns}).
 *
 * <p>Where two units differ in case alone, a component's capital says the one that this library measures: {@code Ns} is
 * nS and {@code Pa} is pA; nanoseconds are {@code Nanosec}.
 */
public enum Unit {
    /** Length. */
    METRE("m"),
    /** Length. */
    MILLIMETRE("mm"),
    /** Length. */
    MICROMETRE("um"),
    /** Area. */
    SQUARE_METRE("m2"),
    /** Area. */
    SQUARE_CENTIMETRE("cm2"),
    /** Mass. */
    KILOGRAM("kg"),
    /** Time. */
    SECOND("s"),
    /** Time. */
    MILLISECOND("ms"),
    /** Time. */
    MICROSECOND("us"),
    /** Time. */
    NANOSECOND("ns", "nanosec"),
    /** Of time; 60 minutes. */
    HOUR("h", "hour", "hours"),
    /** Of time; 24 hours. */
    DAY("d", "day", "days"),
    /** Angle. */
    RADIAN("rad"),
    /** Angle. */
    DEGREE("deg"),
    /** Angle. */
    TURN("turn"),
    /** Turns a second. */
    TURNS_PER_SECOND("rps"),
    /** Rate. */
    HERTZ("Hz"),
    /** Rate. */
    KILOHERTZ("kHz"),
    /** Rate. */
    MEGAHERTZ("MHz"),
    /** Potential. */
    VOLT("V"),
    /** Potential. */
    MILLIVOLT("mV"),
    /** Potential. */
    MICROVOLT("uV"),
    /** Current. */
    AMPERE("A"),
    /** Current. */
    NANOAMPERE("nA", "na", "nanoamp"),
    /** Current. */
    PICOAMPERE("pA", "pa", "picoamp"),
    /** Conductance. */
    SIEMENS("S", "siemens"),
    /** Conductance. */
    NANOSIEMENS("nS", "ns", "nanosiemens"),
    /** Conductance. */
    PICOSIEMENS("pS", "ps", "picosiemens"),
    /** Capacitance. */
    PICOFARAD("pF"),
    /** Capacitance. */
    MICROFARAD("uF"),
    /** Resistance. */
    OHM("Ohm"),
    /** Force. */
    NEWTON("N"),
    /** Torque. */
    NEWTON_METRE("Nm"),
    /** Power. */
    WATT("W"),
    /** Memory. */
    BITS("bits"),
    /** Memory. */
    KILOBIT("kbit"),
    /** Memory. */
    MEGABYTE("MB"),
    /** Draws of a generator. */
    WORDS("words"),
    /** Of a whole. */
    PERCENT("percent"),
    /** Turns of a test. */
    CYCLES("cycles"),
    /** Steps of an encoder. */
    COUNTS("counts");

    private static final Map<String, Unit> BY_COLUMN = new HashMap<>();
    private static final Map<String, Unit> BY_KEY = new HashMap<>();

    static {
        for (Unit unit : values()) {
            BY_COLUMN.put(unit.column, unit);
            for (String key : unit.keys.split(" ", -1)) {
                if (BY_KEY.put(key, unit) != null) {
                    throw new IllegalStateException("two units are spelled " + key);
                }
            }
        }
    }

    private final String column;
    private final String keys;

    Unit(String column, String... keys) {
        this.column = column;
        this.keys = keys.length == 0 ? column.toLowerCase(Locale.ROOT) : String.join(" ", keys);
    }

    /** As the last part of a column's name: {@code mV}, {@code Nm}. */
    public String column() {
        return column;
    }

    /** As people write it: {@code mV}, {@code N m}. */
    public String symbol() {
        return this == NEWTON_METRE ? "N m" : column;
    }

    /** The unit a part of a column's name spells, case and all; null if it is none. */
    static @Nullable Unit ofColumn(String part) {
        return BY_COLUMN.get(part);
    }

    /** The unit a part of a key spells, in small letters; null if it is none. */
    static @Nullable Unit ofKey(String part) {
        return BY_KEY.get(part);
    }
}
