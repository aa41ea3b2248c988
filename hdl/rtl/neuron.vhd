-- The cells of one processor, one after the other: conductances (DP), currents (CP) and membrane (PP) in a row, with
-- the memories that hold potentials and conductances of both hemispheres. Cells come in the order of their numbers.
--
-- Twin:     a population of the Java fixed-point engine
-- Formula:  g' = conductance(g, arrived); i = sat16(injected + current(a) + current(b)); v' = membrane(v, i, drive)
-- Formats:  those of membrane, synapse_current and synapse_conductance
-- Latency:  11 clocks; a cell may start every clock
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity neuron is
  generic (
    CELLS     : positive   := 64;          -- in one hemisphere
    CELL      : membrane_t := GRANULE;     -- constants of the membrane
    SYNAPSE_A : synapse_t  := EXCITATORY;  -- first kind of synapses; NO_SYNAPSE leaves it out
    SYNAPSE_B : synapse_t  := NO_SYNAPSE;  -- second kind
    DRIVE     : drive_t    := NO_DRIVE     -- what the cells do by themselves
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;             -- generators take their seeds; memories keep what they have
    restart   : in  std_logic;             -- start of a pass: the next cell is the first
    hem       : in  std_logic;             -- hemisphere; stays for a pass
    seed_a    : in  word_t;                -- rounding of the first conductance
    seed_b    : in  word_t;                -- rounding of the second
    seed_cell : in  word_t;                -- drive and rounding of the potential: the same word does both
    valid     : in  std_logic;             -- one cell
    arrived_a : in  signed(15 downto 0);   -- weights that arrived at the first kind of synapses
    arrived_b : in  signed(15 downto 0);   -- at the second
    injected  : in  signed(15 downto 0);   -- current from outside
    done      : out std_logic;             -- valid, 11 clocks later
    v_new     : out signed(15 downto 0);   -- new potential
    spike     : out std_logic              -- whether the cell fires
  );
end entity;

architecture rtl of neuron is
  -- address of a cell: hemisphere and number
  function bits_for(n : positive) return positive is
    variable bits : positive := 1;
  begin
    while 2 ** bits < n loop
      bits := bits + 1;
    end loop;
    return bits;
  end function;
  constant BITS : positive := bits_for(CELLS);
  subtype address_t is unsigned(BITS downto 0);
  type sixteen_t is array (natural range <>) of signed(15 downto 0);

  signal next_read, next_g, next_v : unsigned(BITS - 1 downto 0) := (others => '0');
  signal at_read, at_g, at_v       : address_t;
  signal old_v                     : std_logic_vector(15 downto 0);
  signal v                         : sixteen_t(2 to 7) := (others => (others => '0'));
  signal inputs                    : sixteen_t(1 to 6) := (others => (others => '0'));
  signal stage                     : std_logic_vector(1 to 7) := (others => '0');
  signal current_a, current_b      : signed(15 downto 0);
  signal total                     : signed(15 downto 0);
  signal cell_word                 : word_t;
  signal kick_or_uniform           : signed(31 downto 0);
  signal gain, leak                : signed(31 downto 0);
  signal finished                  : std_logic;
  signal new_v                     : signed(15 downto 0);
begin
  assert CELLS >= 2 report "neuron: at least 2 cells" severity failure;
  assert DRIVE.bits <= 30 report "neuron: a drive of more than 30 bits" severity failure;

  gain    <= to_signed(CELL.gain, 32);
  leak    <= to_signed(CELL.leak, 32);
  at_read <= hem & next_read;
  at_g    <= hem & next_g;
  at_v    <= hem & next_v;
  done    <= finished;
  v_new   <= new_v;

  -- clock 0 to 1: the old potential
  potentials : entity work.memory
    generic map (WORDS => 2 ** (BITS + 1), BITS => 16, ADDRESS_BITS => BITS + 1)
    port map (clk => clk, write => finished, write_address => at_v, write_data => std_logic_vector(new_v),
              read => valid, read_address => at_read, data => old_v);

  -- clock 0 to 6: both synapses
  synapse_1 : entity work.synapse
    generic map (KIND => SYNAPSE_A, ADDRESS_BITS => BITS + 1)
    port map (clk => clk, reset => reset, seed => seed_a, valid => valid, read_address => at_read,
              write_address => at_g, arrived => arrived_a, v => v(3), current => current_a);
  synapse_2 : entity work.synapse
    generic map (KIND => SYNAPSE_B, ADDRESS_BITS => BITS + 1)
    port map (clk => clk, reset => reset, seed => seed_b, valid => valid, read_address => at_read,
              write_address => at_g, arrived => arrived_b, v => v(3), current => current_b);

  process (clk)
  begin
    if rising_edge(clk) then
      stage <= valid & stage(1 to 6);
      if restart = '1' then
        next_read <= (others => '0');
        next_g    <= (others => '0');
        next_v    <= (others => '0');
      else
        if valid = '1' then
          next_read <= next_read + 1;
        end if;
        if stage(3) = '1' then
          next_g <= next_g + 1;
        end if;
        if finished = '1' then
          next_v <= next_v + 1;
        end if;
      end if;
      inputs <= injected & inputs(1 to 5);
      if stage(1) = '1' then
        v(2) <= signed(old_v);
      end if;
      v(3 to 7) <= v(2 to 6);
      if stage(6) = '1' then
        total <= saturated(resize(current_a, 18) + resize(current_b, 18) + resize(inputs(6), 18), 16);
      end if;
    end if;
  end process;

  -- clock 6 to 7: the random word of the cell
  cell_words : entity work.lfsr32
    port map (clk => clk, load => reset, seed => seed_cell, advance => stage(6), word => cell_word);
  uniform : if DRIVE.bits > 0 generate
    kick_or_uniform <= signed(resize(unsigned(cell_word(DRIVE.bits - 1 downto 0)), 32));
  end generate;
  kicks : if DRIVE.bits = 0 generate
    kick_or_uniform <= signed(KICK) when signed(cell_word) < signed(DRIVE.below) else (others => '0');
  end generate;

  -- clock 7 to 11: the membrane
  potential_processor : entity work.membrane
    port map (clk => clk, valid => stage(7), gain => gain, leak => leak, rest => potential(CELL.rest_mv),
              threshold => potential(CELL.threshold_mv), least => potential(FLOOR_MV),
              reset_to => potential(CELL.reset_mv), current => total, v => v(7), drive => kick_or_uniform,
              word => cell_word, done => finished, v_new => new_v, spike => spike);
end architecture;
