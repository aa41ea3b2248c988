package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Values;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    /** What counts, ranks or compares. */
    private static final Set<String> PURE = words("""
            active afterEffect arrived asked before below best bias calcium cell cells cfFraction checks chipRaw climbed
            clock clocks cluster column columns commandRaw compartment consolidation context copies correlation cortex
            count criterionTrials currentBit currentRaw cycle cycles delaySteps depressed depression differences
            distance distinctSources dividing drift early end endRatio epoch error errorOverBound errorPart events exact
            excitation extinguished eye factor fanIn fano feedbackShare fibres filters fine first firstError firstYear
            forward fourGlomeruli fraction from gainError gap gates golgiGain golgiNs golgiRaw golgis granulePart granules
            greatest greatestWeight guests halfCycle halfUp hash hemisphere hemispheres hidden high hPart inhibition
            inhibitionGain inLibrary interneuronGain interneurons is javaRaw kmPart last lastError lastYear lateRatio
            learnedRatio learnedSd least leastWeight leftShare length level levels line loadedRatio lost low low14 ltd
            ltp magnification max mean meanPlace meanWeightChange megaEvents megaSteps min mismatches models modules
            mossyFibres mossyGain mossyPart mossyRaw mossyWeight most n napPart neurons nmdaPart noise noisyRatio
            nuclear nucleus nucleusRate number onsetCycle orbit order other ours outputGain parameterError parent
            partial pass pattern patterns pause percent permeationPart phases pieces place plants position power
            predicted predictedGreatest predictedLeast premature published pulses purkinje purkinjes randomized
            randomizedSd ratio reach realtimeX recent reduced relative relearnedRatio relearnedSd release repeat repeats
            replaced response responsibility review rightShare rmse roundedUp rounds row rows runs scale scales
            scoreRatio scores scoreSd sd sdPlace seed seeds senses sentShare share side signal silent similarity
            simulated simulatedGreatest simulatedLeast sinceYear size skPart span spike spikeLuts spineFactor startRatio
            step steps stored strength sum switches synapses target targets test theory threads tiles tilings to trained
            trial trials trialsAfter type until untrained updates v value variance variation vestibular vRaw waiting
            warmer weight weights whole window wirings words wordsApart worst year
            """);

    /** Registers of the chip: whole numbers whose scale is written where they are. */
    private static final Set<String> RAW =
            words("decay driveRaw floor gain leak ltd ltp newRaw reset rest reversal threshold wordRaw");

    /** A model's claims say in words what each number is, a picture's axes have the units of its points, a register and a row of the arena say their own. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("Measured", "Point", "Register", "ChipRegisters", "Alone");

    /** What the name itself says, or what no name can: a fractional power, a unit of the paper's own. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("seconds", "s"),
            Map.entry("nanoamp", "nA"),
            Map.entry("bytesPerSynapse", "bytes"),
            Map.entry("nsPerSynapticEvent", "ns"),
            Map.entry("usPerStep", "us"),
            Map.entry("damping", "N (s/m)^(1/5)"),
            Map.entry("alpha", "a rate of the rule"),
            Map.entry("bend", "of an arrow, in points of its sheet"),
            Map.entry("beta", "a rate of the rule"),
            Map.entry("highestSum", "of the paper's weights"),
            Map.entry("turns", "of a movement or of its direction"),
            Map.entry("inputs", "which fibres spiked"),
            Map.entry("kappa", "of the paper"),
            Map.entry("rate", "of learning"),
            Map.entry("sigma", "of the paper"));

    @Test
    void everyNumberEndsInAUnitOrIsKnownToBePure() {
        Set<String> unknown = new TreeSet<>();
        int units = 0;
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cerebellum")) {
            if (found.isRecord()) {
                for (RecordComponent component : found.reflect().getRecordComponents()) {
                    String name = component.getName();
                    if (number(component.getType()) && !Names.unit(name).isEmpty()) {
                        units++;
                        assertEquals(Names.unit(name), Names.unit(Names.column(name)), name);
                        assertEquals(Names.unit(name), Names.keyUnit(Names.key(name)), name);
                    } else if (number(component.getType())
                            && !TOLD_ELSEWHERE.contains(found.getSimpleName())
                            && !PURE.contains(name)
                            && !RAW.contains(name)
                            && !TOLD.containsKey(name)) {
                        unknown.add(found.getSimpleName() + "." + name);
                    }
                }
            }
        }
        assertEquals(Set.of(), unknown, "no known unit, and not on the list of pure numbers");
        assertTrue(units > 300, units + " components with a unit");
    }

    @ParameterizedTest
    @CsvSource({
        "golgi_nS, Golgi, nS",
        "time_ns, time, ns",
        "golgiNs, Golgi, nS",
        "timeNanosec, time, ns",
        "weightPs, weight, pS",
        "weight_pS, weight, pS",
        "weight_ps, weight ps, ''",
        "length_m, length, m",
        "concentration_M, concentration M, ''",
        "current_pA, current, pA",
        "pressure_Pa, pressure Pa, ''",
        "currentPa, current, pA",
        "clockMhz, clock, MHz",
        "response_mHz, response mHz, ''",
        "ramKbit, ram, kbit",
        "engineMb, engine, MB",
        "torque_Nm, torque, N m",
        "wavelength_nm, wavelength nm, ''",
        "power_W, power, W",
        "nS, nS, ''",
        "mV, mV, ''",
        "share_per, share per, ''",
        "rate_per_s, rate, 1/s",
        "speed_m_per_s, speed, m/s",
        "capacitanceUfPerCm2, capacitance, uF/cm2",
        "leakSiemensPerM2, leak, S/m2"
    })
    void aUnitIsExactInCase(String name, String quantity, String unit) {
        assertEquals(unit, Names.unit(name));
        assertEquals(quantity, Names.quantity(name));
    }

    @Test
    void aComponentMaySpellItsColumnItself() {
        assertEquals("golgi_nS", Names.column("golgi_nS"));
        assertEquals("golgi_ns", Names.key("golgi_nS"));
        assertEquals("golgi_nS", Names.column("golgiNs"));
        assertEquals("time_ns", Names.column("timeNanosec"));
        assertEquals("engine_MB", Names.column("engineMb"));
        assertThrows(IllegalArgumentException.class, () -> Unit.valueOf("PASCAL"));
    }

    @Test
    void everyUnitComesBackFromItsColumnAndItsComponent() {
        List<String> wrong = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            if (!Names.unit("x_" + unit.column()).equals(unit.symbol())) {
                wrong.add(unit.column());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean number(Class<?> type) {
        return (type.isPrimitive() && type != boolean.class && type != char.class)
                || Number.class.isAssignableFrom(type)
                || (type.isArray() && number(type.getComponentType()))
                || type == Values.class;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
