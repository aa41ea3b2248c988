TITLE Calcium in a shell of .2 um below the membrane
: De Schutter and Bower 1994, J Neurophysiol 71:375

NEURON {
    SUFFIX cashell
    USEION ca READ ica WRITE cai
    RANGE depth
}

UNITS {
    (mA) = (milliamp)
    (mM) = (milli/liter)
    (um) = (micron)
}

CONSTANT { FARADAY = 96485.33 (coulomb) }

PARAMETER {
    depth = 0.2 (um)
    tau = 0.1 (ms)
    rest = 4e-5 (mM)
}

ASSIGNED { ica (mA/cm2) }

STATE { cai (mM) }

INITIAL { cai = rest }

BREAKPOINT { SOLVE shell METHOD cnexp }

DERIVATIVE shell {
    cai' = -(1e4)*ica/(2*FARADAY*depth) - (cai - rest)/tau
}
