double foundTicks = 246 + 1024 + Math.max(12300, 6250 + 8192 / 2) + 73;
Exercise.answer("3", foundTicks).near(() -> 246 + 1024 + 12300 + 73, 0, "");
