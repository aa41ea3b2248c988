TITLE A-type potassium
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX ka
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
    i = gbar*m*m*m*m*h*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    TABLE minf, mtau, hinf, htau FROM -150 TO 100 WITH 2500
    a = 1.4/(1 + exp(-(v + 27)/12))
    b = 0.49/(1 + exp((v + 30)/4))
    minf = a/(a + b)
    mtau = 1/(a + b)
    a = 0.0175/(1 + exp((v + 50)/8))
    b = 1.3/(1 + exp(-(v + 13)/10))
    hinf = a/(a + b)
    htau = 1/(a + b)
}
