package cerebellum.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a result comes from; enough to get it again.
 *
 * @param experiment its name on the command line
 * @param parameters every parameter with its value, in the record's order
 * @param constants what else went in: parameter sets of models and plants, printed
 * @param data SHA-256 of every data file read, by its path below {@code datasets}
 * @param version of this library
 * @param complete false when the run was stopped before its end
 */
public record Provenance(
        String experiment,
        Map<String, String> parameters,
        List<String> constants,
        Map<String, String> data,
        String version,
        boolean complete) {
    /** Keeps copies. */
    public Provenance {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        constants = List.copyOf(constants);
        data = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** Of a complete run. {@code constants}: any objects whose {@code toString} says what they are. */
    public static Provenance of(Experiment<?> experiment, Object... constants) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Experiments.parameters(experiment).forEach(p -> parameters.put(p.key(), p.value()));
        List<String> printed = Arrays.stream(constants).map(Object::toString).toList();
        return new Provenance(
                Experiments.nameOf(experiment.getClass()), parameters, printed, Map.of(), libraryVersion(), true);
    }

    /** The same with the data files that were read. */
    public Provenance withData(Datasets... files) {
        Map<String, String> hashes = new LinkedHashMap<>(data);
        for (Datasets file : files) {
            hashes.put(file.path(), file.sha256());
        }
        return new Provenance(experiment, parameters, constants, hashes, version, complete);
    }

    /** The same, marked as stopped early unless {@code all}. */
    public Provenance complete(boolean all) {
        return new Provenance(experiment, parameters, constants, data, version, all);
    }

    /** The library's version. */
    public static String libraryVersion() {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
