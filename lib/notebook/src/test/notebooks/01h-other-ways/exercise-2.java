double foundTurnDeg = 0;
for (var s : new Peddicord1977().limb(0, 2)) {
    foundTurnDeg = Math.max(foundTurnDeg, s.angleDeg());
}
double myTurn = foundTurnDeg;
Exercise.answer("2", myTurn).near(() -> myTurn, .1, "");
