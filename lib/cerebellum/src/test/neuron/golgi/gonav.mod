TITLE Sodium of the Golgi cell: fast, resurgent, persistent
: Solinas et al. 2007, Front Cell Neurosci 1:2; rates at 23 degrees, written anew from the published equations

NEURON {
    SUFFIX gonav
    NONSPECIFIC_CURRENT i
    RANGE gna, gnar, gnap
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
}

PARAMETER {
    gna = 0 (S/cm2)
    gnar = 0 (S/cm2)
    gnap = 0 (S/cm2)
    e = 87.39 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    minf
    mtau (ms)
    hinf
    htau (ms)
    sinf
    stau (ms)
    finf
    ftau (ms)
    pinf
    ptau (ms)
}

STATE { m h s f p }

INITIAL {
    rates(v)
    m = minf
    h = hinf
    s = sinf
    f = finf
    p = pinf
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = (gna*m*m*m*h + gnar*s*f + gnap*p)*(v - e)
}

DERIVATIVE states {
    rates(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
    s' = (sinf - s)/stau
    f' = (finf - f)/ftau
    p' = (pinf - p)/ptau
}

FUNCTION ratio(x, y) {
    : x/(exp(x/y) - 1)
    if (fabs(x/y) < 1e-6) {
        ratio = y*(1 - x/y/2)
    } else if (x/y > 200) {
        ratio = 0
    } else {
        ratio = x/(exp(x/y) - 1)
    }
}

PROCEDURE rates(v (mV)) {
    LOCAL a, b, q
    TABLE minf, mtau, hinf, htau, sinf, stau, finf, ftau, pinf, ptau FROM -150 TO 100 WITH 2500
    q = 3^((23 - 20)/10)
    a = 0.3*ratio(-(v + 25), 10)
    b = 12*exp(-(v + 50)/18.182)
    minf = a/(a + b)
    mtau = 1/(a + b)/q
    a = 0.21*exp(-(v + 50)/3.333)
    b = 3/(1 + exp(-(v + 17)/5))
    hinf = a/(a + b)
    htau = 1/(a + b)/q
    a = 0.00008 + 0.00493*ratio(-(v - 4.48754), 6.81881)
    b = 0.04752 + 0.01558*ratio(v + 43.97494, 0.10818)
    sinf = a/(a + b)
    stau = 1/(a + b)/q
    a = 0.31836*exp(-(v + 80)/62.52621)
    b = 0.01014*exp((v + 83.3332)/16.05379)
    finf = a/(a + b)
    ftau = 1/(a + b)/q
    pinf = 1/(1 + exp(-(v + 43)/5))
    ptau = 5/(0.91*ratio(-(v + 40), 5) + 0.62*ratio(v + 40, 5))/3^((23 - 30)/10)
}
