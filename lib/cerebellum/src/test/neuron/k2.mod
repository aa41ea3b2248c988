TITLE Potassium opened by little calcium and voltage
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX k2
    USEION ca READ cai
    NONSPECIFIC_CURRENT i
    RANGE gbar
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (mM) = (milli/liter)
}

PARAMETER {
    gbar = 0 (S/cm2)
    e = -85 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    cai (mM)
    minf
    mtau (ms)
}

STATE { m z }

INITIAL {
    rates(v)
    m = minf
    z = 1/(1 + 0.0002/row(cai))
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar*m*z*z*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    z' = (1/(1 + 0.0002/row(cai)) - z)/10
}

FUNCTION row(ca (mM)) (mM) {
    : 3000 rows from 0.04 to 300 uM, not interpolated
    LOCAL k
    k = floor((ca - 4e-5)/((0.3 - 4e-5)/3000))
    if (k < 0) { k = 0 }
    if (k > 2999) { k = 2999 }
    row = 4e-5 + k*(0.3 - 4e-5)/3000
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    TABLE minf, mtau FROM -150 TO 100 WITH 2500
    a = 25
    b = 0.075*exp(-(v + 25)/6)
    minf = a/(a + b)
    mtau = 1/(a + b)
}
