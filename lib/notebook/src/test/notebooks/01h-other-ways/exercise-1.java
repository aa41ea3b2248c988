double foundGrowth = Math.pow(Math.E, 3);
Exercise.answer("1", foundGrowth).near(() -> Math.exp(3), .05, "");
