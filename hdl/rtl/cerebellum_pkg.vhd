-- Formats, constants and the few functions every entity shares.
--
-- The constants are those of cerebellum.shinji2024, its Shinji2024 and chip.Shinji2024Chip; JUnit tests read this file
-- and compare them. In all sources constants are in capitals, generics end in _g and types in _t.
-- Formats: s7.8 is signed, 7 bits before and 8 after the point.
--   potential    s7.8 mV                 current       s11.4 pA
--   gain, leak   s1.30 mV/pA, 1/ms       drive         s7.24 mV
--   conductance  s9.6 nS                 decay         s1.14 1/ms
--   weight       s1.14, as a conductance in steps of 2^-6 nS
--   trace        s1.14                   ltd, t_win    s0.31
--   ltp          2^-16 of a weight step  output        s15.16, one spike is 2^16
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

package cerebellum_pkg is
  constant VERSION : string := "0.1.0";

  subtype word_t is std_logic_vector(31 downto 0);      -- a random word, or a seed

  -- sizes of one hemisphere, and the processors that share the granule and the Golgi cells
  constant MOSSY_FIBRES    : positive := 246;
  constant CLIMBING_FIBRES : positive := 8;             -- one for each Purkinje cell
  constant GRANULES        : positive := 4096;
  constant GOLGIS          : positive := 369;
  constant INTERNEURONS    : positive := 25;
  constant LANES           : positive := 4;             -- granule processors, and plasticity lanes
  constant GOLGI_BANKS     : positive := 3;             -- Golgi processors

  -- seeds of the groups; the others are rotations and sums of these
  constant MF_SEED               : word_t := x"D2620817";
  constant CF_SEED               : word_t := x"EC34CCEE";
  constant GRC_SEED              : word_t := x"96131062";
  constant GOC_SEED              : word_t := x"712EEA76";
  constant MLI_SEED              : word_t := x"F46443CB";
  constant PKC_SEED              : word_t := x"06FB6A64";
  constant CF_NONLINEARITY_SEED  : word_t := x"BD2EC4FC";
  constant OUTPUT_FILTER_SEED    : word_t := x"F5A5EF23";

  -- membranes: gain (1 / C), leak (g / C); rest, threshold and reset in mV, floor for all
  type membrane_t is record
    gain, leak, rest_mv, threshold_mv, reset_mv : integer;
  end record;
  constant FLOOR_MV       : integer    := -90;
  constant MOSSY_FIBRE    : membrane_t := (16#40000000#, 16#01EB851E#, -70, -55, -80);  -- 1 pF, .03 nS
  constant CLIMBING_FIBRE : membrane_t := (16#40000000#, 16#13333333#, -70, -55, -80);  -- 1 pF, .3 nS
  constant GRANULE        : membrane_t := (16#15555555#, 16#20000000#, -74, -42, -84);  -- 3 pF, 1.5 nS
  constant GOLGI          : membrane_t := (16#00D79435#, 16#0308158E#, -65, -55, -75);  -- 76 pF, 3.6 nS
  constant INTERNEURON    : membrane_t := (16#04623118#, 16#04623118#, -68, -53, -78);  -- 14.6 pF, 1 nS
  constant PURKINJE       : membrane_t := (16#001A6D01#, 16#00B8FB0B#, -62, -47, -72);  -- 620 pF, 7 nS

  -- synapses: decay, reversal potential in mV
  type synapse_t is record
    decay, reversal_mv : integer;
  end record;
  constant NO_SYNAPSE             : synapse_t := (0, 0);
  constant EXCITATORY             : synapse_t := (-16384, 0);
  constant GOLGI_TO_GRANULE       : synapse_t := (-1639, -70);
  constant INTERNEURON_TO_PURKINJE : synapse_t := (-10240, -70);

  -- projections of fixed synapses: how many on a cell; words drawn for a cell by each receiver; law of the weights, see
  -- weights; by how much the seed of a processor is counted up for the sources, and turned for the conductance
  type projection_t is record
    fan_in, draws, least, span, offset, turn : natural;
  end record;
  constant MF_GRC  : projection_t := (6, 1, 42, 5, 7, 18);
  constant GOC_GRC : projection_t := (3, 1, 0, 1, 7, 14);
  constant GRC_GOC : projection_t := (100, 100, 0, 8, 4, 14);
  constant MF_GOC  : projection_t := (20, 100, 0, 44, 250, 18);
  constant GRC_MLI : projection_t := (250, 250, 0, 1, 0, 18);
  constant MLI_PKC : projection_t := (10, 1024, 0, 1, 5, 14);
  constant GRC_PKC_TURN : natural := 18;                -- of the conductance of the plastic synapses

  -- the rule of learning, see plasticity
  type rule_t is record
    ltd, ltp, decay : signed(31 downto 0);
  end record;

  -- what a host sets around the hemispheres
  type registers_t is record
    wave                                                : std_logic_vector(1 downto 0);  -- see target_generator
    frequency                                           : unsigned(12 downto 0);
    amplitude                                           : signed(15 downto 0);
    proportional, derivative                            : signed(15 downto 0);           -- see pd_controller
    target_gain, error_gain, command_gain, climbing_gain : signed(15 downto 0);          -- see fibre_signals
    gain, offset                                        : signed(15 downto 0);           -- see climbing_fibre
    output_gain, output_decay                           : signed(15 downto 0);           -- see output_filter
  end record;

  -- spontaneous drive: none, uniform over so many low bits of the word, or a kick if the word lies below a limit
  type drive_t is record
    bits  : natural;
    below : word_t;
  end record;
  constant NO_DRIVE    : drive_t := (0, x"80000000");
  constant GOLGI_DRIVE : drive_t := (24, x"80000000");  -- 0 to 1 mV
  constant OTHER_DRIVE : drive_t := (25, x"80000000");  -- 0 to 2 mV
  constant MF_KICKS    : drive_t := (0, x"851EB852");   -- .02 per ms
  constant CF_KICKS    : drive_t := (0, x"8020C49C");   -- .0005 per ms
  constant KICK        : word_t  := x"25800000";        -- 37.5 mV

  -- Fits a number into fewer bits: the nearest that can be said. Looks at bits only, never at a literal.
  function saturated(x : signed; bits : positive) return signed;

  -- A seed turned to the right by some bits.
  function rotated(seed : word_t; bits : natural) return word_t;

  -- A seed counted up.
  function counted(seed : word_t; by : integer) return word_t;

  -- A potential in mV as s7.8.
  function potential(mv : integer) return signed;

  -- Bits of an address of so many words.
  function bits_for(words : positive) return positive;

  -- '1' for true.
  function bit_of(truth : boolean) return std_logic;
end package;

package body cerebellum_pkg is
  function saturated(x : signed; bits : positive) return signed is
    alias a : signed(x'length - 1 downto 0) is x;
    variable lost   : std_logic := '0';
    variable result : signed(bits - 1 downto 0);
  begin
    for i in bits - 1 to a'high loop
      lost := lost or (a(i) xor a(a'high));
    end loop;
    if lost = '0' then
      return a(bits - 1 downto 0);
    end if;
    result           := (others => not a(a'high));
    result(bits - 1) := a(a'high);
    return result;
  end function;

  function rotated(seed : word_t; bits : natural) return word_t is
    variable turned : word_t;
  begin
    for i in turned'range loop
      turned(i) := seed((i + bits) mod 32);
    end loop;
    return turned;
  end function;

  function counted(seed : word_t; by : integer) return word_t is
  begin
    return std_logic_vector(signed(seed) + to_signed(by, 32));
  end function;

  function potential(mv : integer) return signed is
  begin
    return to_signed(mv * 256, 16);
  end function;

  function bits_for(words : positive) return positive is
    variable bits : positive := 1;
  begin
    while 2 ** bits < words loop
      bits := bits + 1;
    end loop;
    return bits;
  end function;

  function bit_of(truth : boolean) return std_logic is
  begin
    if truth then
      return '1';
    end if;
    return '0';
  end function;
end package body;
