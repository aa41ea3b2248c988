TITLE Delayed rectifier
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX kdr
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
    minf
    mtau (ms)
    hinf
    htau (ms)
}

STATE { m h }

INITIAL {
    rates(v)
    m = minf
    h = hinf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar*m*m*h*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
}

PROCEDURE rates(v (mV)) {
    LOCAL a
    TABLE minf, mtau, hinf, htau FROM -150 TO 100 WITH 2500
    a = yamada(v, 8)
    minf = a/(a + 5*exp(-(v + 127)/30))
    mtau = 1/(yamada(v, -12) + 5*exp(-(v + 147)/30))
    hinf = 1/(1 + exp((v + 25)/4))
    if (v < -25) { htau = 1200 } else { htau = 10 }
}

FUNCTION yamada(v (mV), theta (mV)) {
    if (fabs(v - theta) < 1e-6) {
        yamada = 0.0235*12
    } else {
        yamada = 0.0235*(v - theta)/(1 - exp(-(v - theta)/12))
    }
}
