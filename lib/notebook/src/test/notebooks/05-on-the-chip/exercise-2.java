double foundMhz = run(new ChipCalculator().with("granules", 40960)).size().get(0).leastMhz();
Exercise.answer("2", foundMhz).near(() -> 2 * (246 + 10240 + 6250 + 81920 + 73) / 1000., 1, "");
