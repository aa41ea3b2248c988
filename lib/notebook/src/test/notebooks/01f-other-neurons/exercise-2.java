double[][] oneCell = new OliveSheet(List.of(new OliveCell((3 + 1) / 2., 4)), 1, 0, new double[] {-58}, .02).run(5000, 2000, .02);
double foundHz = Rhythm.of(oneCell[0], 1).meanHz();
Exercise.answer("2", foundHz).near(() -> OliveSheet.rhythms(new OliveSheet(List.of(new OliveCell(2, 4)), 1, 0, new double[] {-60}, .02)
    .run(4000, 3000, .02)).get(0).meanHz(), .05, "");
