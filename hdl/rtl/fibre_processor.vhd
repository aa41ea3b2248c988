-- Mossy or climbing fibres: cells without synapses that turn a signal from outside into spikes, one a clock.
--
-- Twin:     mossy and climbing fibres in the Java fixed-point engine, cerebellum.shinji2024.chip.FibreCode
-- Formula:  see fibre_code, climbing_fibre and pool
-- Latency:  fibres_g + 16 clocks from start to finished, 20 for climbing fibres
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity fibre_processor is
  generic (
    fibres_g   : positive := 246;   -- of the hemisphere
    climbing_g : boolean  := false  -- climbing fibres: all carry signal 0, through their nonlinearity
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;             -- free-running generators take their seeds
    hem       : in  std_logic;             -- hemisphere
    start     : in  std_logic;             -- compute all fibres
    seed      : in  word_t;                -- of the group
    seed_nonlinearity : in  word_t;        -- of the climbing fibres' chance
    signal_0  : in  signed(15 downto 0);   -- target speed; error for climbing fibres
    signal_1  : in  signed(15 downto 0);   -- error
    signal_2  : in  signed(15 downto 0);   -- command
    gain      : in  signed(15 downto 0);   -- see climbing_fibre
    offset    : in  signed(15 downto 0);   -- see climbing_fibre
    finished  : out std_logic;             -- all fibres are done
    impulses  : out std_logic_vector(fibres_g - 1 downto 0)  -- their spikes
  );
end entity;

architecture rtl of fibre_processor is
  -- of mossy fibres, of climbing fibres
  type cells_t is array (boolean) of membrane_t;
  type drives_t is array (boolean) of drive_t;
  type numbers_t is array (boolean) of natural;
  constant CELL       : cells_t   := (MOSSY_FIBRE, CLIMBING_FIBRE);
  constant DRIVE      : drives_t  := (MF_KICKS, CF_KICKS);
  constant LEAST_GAIN : numbers_t := (0, 21880);
  constant GAIN_BITS  : numbers_t := (15, 7);
  signal busy, coded, ready : std_logic;
  signal code, current      : signed(15 downto 0);
begin
  order : entity work.walk
    generic map (cells_g => fibres_g)
    port map (clk => clk, start => start, busy => busy, first => open, last => open, index => open, draw => open);
  signals : entity work.fibre_code
    generic map (least_gain_g => LEAST_GAIN(climbing_g), gain_bits_g => GAIN_BITS(climbing_g),
                 all_driven_g => climbing_g)
    port map (clk => clk, load => start, seed => seed, valid => busy, signal_0 => signal_0, signal_1 => signal_1,
              signal_2 => signal_2, done => coded, current => code);

  mossy : if not climbing_g generate
    ready   <= coded;
    current <= code;
  end generate;

  climb : if climbing_g generate
    signal coded_1 : std_logic := '0';
    signal code_1  : signed(15 downto 0);
    signal chance  : word_t;
  begin
    chances : entity work.lfsr32
      port map (clk => clk, load => reset, seed => seed_nonlinearity, advance => coded, word => chance);
    process (clk)
    begin
      if rising_edge(clk) then
        coded_1 <= coded;
        code_1  <= code;
      end if;
    end process;
    nonlinearity : entity work.climbing_fibre
      port map (clk => clk, valid => coded_1, stimulus => code_1, gain => gain, offset => offset, word => chance,
                done => ready, current => current);
  end generate;

  fibres : entity work.pool
    generic map (cells_g => fibres_g, cell_g => CELL(climbing_g), synapse_a_g => NO_SYNAPSE, synapse_b_g => NO_SYNAPSE,
                 drive_g => DRIVE(climbing_g))
    port map (clk => clk, reset => reset, hem => hem, start => start, seed_cell => seed, valid => ready,
              injected => current, finished => finished, impulses => impulses);
end architecture;
