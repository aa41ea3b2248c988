int foundCells = 8;
while (run(new ChipCalculator().with("purkinjes", foundCells + 1)).size().get(0).realTime()) { foundCells++; }
Exercise.answer("1", foundCells).near(() -> 12, 0, "");
