-- The cells of one processor, one after the other: conductances (DP), currents (CP) and membrane (PP) in a row, with
-- the memories that hold potentials and conductances of both hemispheres, and the sender of their spikes. Cells come in
-- the order of their numbers.
--
-- Twin:     a population of the Java fixed-point engine
-- Formula:  g' = conductance(g, arrived); i = sat16(injected + current(a) + current(b)); v' = membrane(v, i, drive)
-- Formats:  those of membrane, synapse_current and synapse_conductance
-- Latency:  12 clocks from valid to the impulse; a cell may start every clock
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity pool is
  generic (
    cells_g     : positive   := 64;                -- in one hemisphere
    cell_g      : membrane_t := GOLGI;             -- constants of the membrane
    synapse_a_g : synapse_t  := EXCITATORY;        -- first kind of synapses; NO_SYNAPSE leaves it out
    synapse_b_g : synapse_t  := GOLGI_TO_GRANULE;  -- second kind
    drive_g     : drive_t    := GOLGI_DRIVE;       -- what the cells do by themselves
    memory_g    : boolean    := false              -- spikes are kept for each hemisphere, see sender
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;                               -- generators take their seeds; memories stay
    hem       : in  std_logic;                               -- hemisphere; stays for a pass
    start     : in  std_logic;                               -- start of a pass: the next cell is the first
    seed_a    : in  word_t := (others => '0');               -- rounding of the first conductance
    seed_b    : in  word_t := (others => '0');               -- rounding of the second
    seed_cell : in  word_t;                                  -- drive and rounding of the potential, by one word
    valid     : in  std_logic;                               -- one cell
    arrived_a : in  signed(15 downto 0) := (others => '0');  -- weights that arrived at the first kind of synapses
    arrived_b : in  signed(15 downto 0) := (others => '0');  -- at the second
    injected  : in  signed(15 downto 0) := (others => '0');  -- current from outside
    finished  : out std_logic := '0';                        -- all cells are done
    impulses  : out std_logic_vector(cells_g - 1 downto 0)   -- their spikes, of hemisphere hem
  );
end entity;

architecture rtl of pool is
  -- address of a cell: hemisphere and number
  constant BITS  : positive := bits_for(cells_g);
  constant WORDS : positive := 2 ** (BITS + 1);
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
  signal done, spike               : std_logic;
  signal new_v                     : signed(15 downto 0);
begin
  assert cells_g >= 2 report "pool: at least 2 cells" severity failure;
  assert drive_g.bits <= 30 report "pool: a drive of more than 30 bits" severity failure;

  gain    <= to_signed(cell_g.gain, 32);
  leak    <= to_signed(cell_g.leak, 32);
  at_read <= hem & next_read;
  at_g    <= hem & next_g;
  at_v    <= hem & next_v;

  -- clock 0 to 1: the old potential
  potentials : entity work.memory
    generic map (words_g => WORDS, bits_g => 16)
    port map (clk => clk, write => done, write_address => at_v, write_data => std_logic_vector(new_v),
              read => valid, read_address => at_read, data => old_v);

  -- clock 0 to 6: both synapses
  synapse_1 : entity work.synapse
    generic map (kind_g => synapse_a_g, words_g => WORDS)
    port map (clk => clk, reset => reset, seed => seed_a, valid => valid, read_address => at_read,
              write_address => at_g, arrived => arrived_a, v => v(3), current => current_a);
  synapse_2 : entity work.synapse
    generic map (kind_g => synapse_b_g, words_g => WORDS)
    port map (clk => clk, reset => reset, seed => seed_b, valid => valid, read_address => at_read,
              write_address => at_g, arrived => arrived_b, v => v(3), current => current_b);

  process (clk)
  begin
    if rising_edge(clk) then
      stage    <= valid & stage(1 to 6);
      finished <= done and bit_of(next_v = cells_g - 1);
      if valid = '1' then
        next_read <= next_read + 1;
      end if;
      if stage(3) = '1' then
        next_g <= next_g + 1;
      end if;
      if done = '1' then
        next_v <= next_v + 1;
      end if;
      if start = '1' then
        next_read <= (others => '0');
        next_g    <= (others => '0');
        next_v    <= (others => '0');
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
  uniform : if drive_g.bits > 0 generate
    kick_or_uniform <= signed(resize(unsigned(cell_word(drive_g.bits - 1 downto 0)), 32));
  end generate;
  kicks : if drive_g.bits = 0 generate
    kick_or_uniform <= signed(KICK) when signed(cell_word) < signed(drive_g.below) else (others => '0');
  end generate;

  -- clock 7 to 11: the membrane
  potential_processor : entity work.membrane
    port map (clk => clk, valid => stage(7), gain => gain, leak => leak, rest => potential(cell_g.rest_mv),
              threshold => potential(cell_g.threshold_mv), least => potential(FLOOR_MV),
              reset_to => potential(cell_g.reset_mv), current => total, v => v(7), drive => kick_or_uniform,
              word => cell_word, done => done, v_new => new_v, spike => spike);

  -- clock 11 to 12
  send : entity work.sender
    generic map (cells_g => cells_g, memory_g => memory_g)
    port map (clk => clk, hem => hem, valid => done, spike => spike, impulses => impulses);
end architecture;
