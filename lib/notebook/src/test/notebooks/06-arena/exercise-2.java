double foundCycle = arm.courses("reach", 1).stream().filter(c -> c.ratio() < .1).mapToInt(c -> c.cycle()).min().getAsInt();
Exercise.answer("2", foundCycle).near(() -> arm.courses("reach", 1).stream().filter(c -> c.ratio() < .1).findFirst().orElseThrow().cycle(), .5, "");
