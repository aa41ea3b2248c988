TITLE T-type calcium
: De Schutter and Bower 1994, J Neurophysiol 71:375; rates at 37 degrees, written anew from the published equations

NEURON {
    SUFFIX cat
    USEION ca READ cai WRITE ica
    RANGE gbar, eca0
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (mM) = (milli/liter)
}

PARAMETER {
    gbar = 0 (S/cm2)
    eca0 = 0 (mV) : a fixed reversal potential; 0: Nernst's
}

ASSIGNED {
    v (mV)
    ica (mA/cm2)
    cai (mM)
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
    if (eca0 != 0) {
        ica = gbar*m*h*(v - eca0)
    } else {
        ica = gbar*m*h*(v - 13.363*log(2.4/cai))
    }
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b
    TABLE minf, mtau, hinf, htau FROM -150 TO 100 WITH 2500
    a = 2.6/(1 + exp(-(v + 21)/8))
    b = 0.18/(1 + exp((v + 40)/4))
    minf = a/(a + b)
    mtau = 1/(a + b)
    a = 0.0025/(1 + exp((v + 40)/8))
    b = 0.19/(1 + exp(-(v + 50)/10))
    hinf = a/(a + b)
    htau = 1/(a + b)
}
