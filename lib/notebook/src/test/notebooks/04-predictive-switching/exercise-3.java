SwitchingRule goodRule = (weight, eligibility, active, event) ->
        event == SwitchingRule.Event.CLIMBING_FIBRE ? weight - .0004 * eligibility : weight + .00004;
var trained = SwitchingTraining.of(Barto1995.SETUP.withRule(goodRule, .01), Barto1995.LOOP, new Seed(8));
trained.trials(300);
Exercise.answer("3", trained.score().maeM()).between(0, .004, "");
