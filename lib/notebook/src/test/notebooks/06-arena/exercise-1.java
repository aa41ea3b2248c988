double foundCount = known.filled().stream().filter(p -> p.note().contains("late")).count();
Exercise.answer("1", foundCount).near(() -> known.pairs().stream().filter(p -> p.note().matches(".*late.*")).count(), .5, "");
