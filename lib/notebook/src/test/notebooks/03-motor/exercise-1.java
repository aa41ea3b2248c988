// the mean of a sine's half-wave
Exercise.answer("1", 32 * 2 / Math.PI).near(
    () -> IntStream.range(0, sine.steps()).mapToDouble(t -> Math.abs(sine.at(t))).average().orElse(0), .1, "");
