Exercise.answer("3", 262.144)
    .near(() -> (Math.pow(2, 32) - 1) / 16384 / 1000, .5, "words in the orbit, divided by words per second");
