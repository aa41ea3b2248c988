double foundSpikes = new DeSchutterBower1994().clamp(.4, 700, DeSchutterBower1994.Block.NONE).fast().count();
Exercise.answer("1", foundSpikes).near(() -> new DeSchutterBower1994().clamp(.4, 700, DeSchutterBower1994.Block.NONE).fast().count(), .5, "");
