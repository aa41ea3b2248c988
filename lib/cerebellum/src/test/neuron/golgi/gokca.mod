TITLE Potassium of the Golgi cell opened by calcium: BK, and SK2 of six states
: Solinas et al. 2007, Front Cell Neurosci 1:2; rates at 23 degrees, written anew from the published equations

NEURON {
    SUFFIX gokca
    USEION ca READ cai
    NONSPECIFIC_CURRENT i
    RANGE gbk, gsk
}

UNITS {
    (mV) = (millivolt)
    (mA) = (milliamp)
    (mM) = (milli/liter)
}

PARAMETER {
    gbk = 0 (S/cm2)
    gsk = 0 (S/cm2)
    e = -84.69 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
    cai (mM)
    cinf
    ctau (ms)
    x
}

STATE { c c1 c2 c3 c4 o1 o2 }

INITIAL {
    rates(v, cai)
    c = cinf
    SOLVE sk STEADYSTATE sparse
}

BREAKPOINT {
    SOLVE bk METHOD cnexp
    SOLVE sk METHOD sparse
    i = (gbk*c + gsk*(o1 + o2))*(v - e)
}

DERIVATIVE bk {
    rates(v, cai)
    c' = (cinf - c)/ctau
}

KINETIC sk {
    x = cai/3
    ~ c1 <-> c2 (200*x, 0.08)
    ~ c2 <-> c3 (160*x, 0.08)
    ~ c3 <-> c4 (80*x, 0.2)
    ~ c3 <-> o1 (0.16, 1)
    ~ c4 <-> o2 (1.2, 0.1)
    CONSERVE c1 + c2 + c3 + c4 + o1 + o2 = 1
}

PROCEDURE rates(v (mV), ca (mM)) {
    LOCAL a, b
    a = 7/(1 + 1.5e-3*exp(-v/11.765)/ca)
    b = 1/(1 + ca/(0.15e-3*exp(-v/11.765)))
    cinf = a/(a + b)
    ctau = 1/(a + b)/3^((23 - 30)/10)
}
