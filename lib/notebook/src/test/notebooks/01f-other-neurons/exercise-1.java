double foundPa = new Mitry2020(.5).thresholdPa();
Exercise.answer("1", foundPa).near(() -> foundPa, .05, "");
