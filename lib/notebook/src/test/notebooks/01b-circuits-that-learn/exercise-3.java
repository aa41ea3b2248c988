double foundChance = 1. / 3;
Exercise.answer("3", foundChance).near(() -> 1. / 3, .005, "");
