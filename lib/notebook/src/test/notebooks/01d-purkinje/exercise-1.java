double foundTwigs = new DeSchutterBower1994(.3, .02).clamp(2, 1000, DeSchutterBower1994.Block.NONE).dendritic().count();
Exercise.answer("1", foundTwigs).near(() -> foundTwigs, .5, "");
