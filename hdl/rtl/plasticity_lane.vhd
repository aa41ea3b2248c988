-- A quarter of the parallel-fibre synapses: their weights and traces in memory, read one a clock, written back after
-- they have learned. Every address comes once in a pass, so that reading never meets writing. The generators stand
-- still in a pass that does not learn.
--
-- Twin:     one lane of plastic synapses in the Java fixed-point engine
-- Formula:  see plasticity; weight = granule cell spiked ? old weight : 0
-- Formats:  weight s1.14
-- Latency:  1 clock for the weight, 5 until weight and trace are written back
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity plasticity_lane is
  generic (
    synapses_g : positive := 1024;  -- of one Purkinje cell in this lane
    cells_g    : positive := 8      -- Purkinje cells of a hemisphere
  );
  port (
    clk         : in  std_logic;
    reset       : in  std_logic;             -- the generators take their seeds
    start       : in  std_logic;             -- start of a pass: the next synapse is the first
    hem         : in  std_logic;             -- hemisphere
    learn       : in  std_logic;             -- whether weights and traces change and words are drawn; stays for a pass
    rule        : in  rule_t;                -- how they change
    trace_seed  : in  word_t;                -- rounding of the traces
    weight_seed : in  word_t;                -- rounding of the weights
    valid       : in  std_logic;             -- one synapse
    climbing    : in  std_logic;             -- whether the climbing fibre of its Purkinje cell spiked
    impulses    : in  std_logic_vector(synapses_g - 1 downto 0);  -- of the granule cells
    weight      : out unsigned(15 downto 0); -- what arrives, a clock later
    written     : out std_logic;             -- a weight is written back; to watch
    weight_new  : out signed(15 downto 0)    -- that weight
  );
end entity;

architecture rtl of plasticity_lane is
  constant BITS  : positive := bits_for(cells_g * synapses_g);  -- of an address in one hemisphere
  constant WORDS : positive := 2 ** (BITS + 1);
  signal next_read, next_write    : unsigned(BITS - 1 downto 0) := (others => '0');
  signal at_read, at_write        : unsigned(BITS downto 0);
  signal index                    : unsigned(bits_for(synapses_g) - 1 downto 0) := (others => '0');
  signal old_weight, old_trace    : std_logic_vector(15 downto 0);
  signal new_weight, new_trace    : signed(15 downto 0);
  signal trace_word, weight_word  : word_t;
  signal granule, done            : std_logic;
  signal draw, write              : std_logic;
  signal valid_1, climbing_1      : std_logic := '0';
begin
  at_read    <= hem & next_read;
  at_write   <= hem & next_write;
  draw       <= valid and learn;
  write      <= done and learn;
  written    <= write;
  weight_new <= new_weight;
  weight     <= unsigned(old_weight) when granule = '1' else (others => '0');

  old_weights : entity work.memory
    generic map (words_g => WORDS, bits_g => 16)
    port map (clk => clk, write => write, write_address => at_write, write_data => std_logic_vector(new_weight),
              read => valid, read_address => at_read, data => old_weight);
  old_traces : entity work.memory
    generic map (words_g => WORDS, bits_g => 16)
    port map (clk => clk, write => write, write_address => at_write, write_data => std_logic_vector(new_trace),
              read => valid, read_address => at_read, data => old_trace);
  trace_words : entity work.lfsr32
    port map (clk => clk, load => reset, seed => trace_seed, advance => draw, word => trace_word);
  weight_words : entity work.lfsr32
    port map (clk => clk, load => reset, seed => weight_seed, advance => draw, word => weight_word);
  look : entity work.multiplexer
    generic map (inputs_g => synapses_g)
    port map (clk => clk, valid => valid, impulses => impulses, index => index, impulse => granule);
  processor : entity work.plasticity
    port map (clk => clk, valid => valid_1, ltd => rule.ltd, ltp => rule.ltp, decay => rule.decay,
              trace => signed(old_trace), weight => signed(old_weight), granule => granule, climbing => climbing_1,
              trace_word => trace_word, weight_word => weight_word, done => done, trace_new => new_trace,
              weight_new => new_weight);

  process (clk)
  begin
    if rising_edge(clk) then
      valid_1    <= valid;
      climbing_1 <= climbing;
      if valid = '1' then
        next_read <= next_read + 1;
        index     <= index + 1;
        if index = synapses_g - 1 then
          index <= (others => '0');
        end if;
      end if;
      if done = '1' then
        next_write <= next_write + 1;
      end if;
      if start = '1' then
        next_read  <= (others => '0');
        next_write <= (others => '0');
        index      <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
