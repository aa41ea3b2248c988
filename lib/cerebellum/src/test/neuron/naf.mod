TITLE Fast sodium
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX naf
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
    e = 45 (mV)
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
    i = gbar*m*m*m*h*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    TABLE minf, mtau, hinf, htau FROM -150 TO 100 WITH 2500
    a = 35*exp((v + 5)/10)
    b = 7*exp(-(v + 65)/20)
    minf = a/(a + b)
    mtau = 1/(a + b)
    a = 0.225/(1 + exp((v + 80)/10))
    b = 7.5*exp((v - 3)/18)
    hinf = a/(a + b)
    htau = 1/(a + b)
}
