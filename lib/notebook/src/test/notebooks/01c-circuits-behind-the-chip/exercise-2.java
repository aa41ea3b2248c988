double foundMillions = 68e3 / 82944;
Exercise.answer("2", foundMillions).near(() -> 68e9 / 82944 / 1e6, .005, "");
