-- Purkinje cells: one cell every synapses_g clocks; four lanes of plastic parallel-fibre synapses side by side, and the
-- synapses of the interneurons.
--
-- Twin:     Purkinje cells and their plastic synapses in the Java fixed-point engine
-- Formula:  see plasticity_lane, gather and pool; arrived = min(sum over the lanes, 2^15 - 1)
-- Latency:  cells_g * synapses_g + 17 clocks from start to finished (one more with pipelined_g)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity purkinje_processor is
  generic (
    cells_g        : positive := 8;              -- of the hemisphere, at most 16
    synapses_g     : positive := MLI_PKC.draws;  -- of a cell in a lane; lane m has granule cells synapses_g * m and up
    interneurons_g : positive := 25;             -- of the hemisphere
    pipelined_g    : boolean  := false           -- multiplexer in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;             -- free-running generators take their seeds
    hem       : in  std_logic;             -- hemisphere
    start     : in  std_logic;             -- compute all cells
    seed      : in  word_t;                -- of the group
    learn     : in  std_logic;             -- whether weights change; they do not if ltd or ltp of the rule is 0
    rule      : in  rule_t;                -- how they change
    granule_impulses     : in  std_logic_vector(LANES * synapses_g - 1 downto 0);  -- this millisecond's
    interneuron_impulses : in  std_logic_vector(interneurons_g - 1 downto 0);      -- this millisecond's
    climbing_impulses    : in  std_logic_vector(cells_g - 1 downto 0);             -- this millisecond's
    finished   : out std_logic;                                -- all cells are done
    impulses   : out std_logic_vector(cells_g - 1 downto 0);   -- their spikes
    written    : out std_logic;                                -- weights are written back; to watch
    weights_new : out std_logic_vector(16 * LANES - 1 downto 0)  -- those of the lanes, lane 0 in the low bits
  );
end entity;

architecture rtl of purkinje_processor is
  type weights_t is array (0 to LANES - 1) of unsigned(15 downto 0);
  signal gather_seed, seed_a, seed_b : word_t;
  signal busy, first, last           : std_logic;
  signal valid_1, first_1, last_1    : std_logic := '0';
  signal valid_2, first_2, last_2    : std_logic := '0';
  signal index                       : unsigned(bits_for(cells_g) - 1 downto 0);
  signal climbing, learning          : std_logic;
  signal weight                      : weights_t;
  signal total                       : unsigned(17 downto 0);
  signal lanes_done                  : std_logic;
  signal lanes_sum, granule_sum      : signed(15 downto 0);
  signal interneuron_sum             : signed(15 downto 0);
  signal summed                      : std_logic;
  signal lane_written                : std_logic_vector(LANES - 1 downto 0);
begin
  assert cells_g <= 16 report "purkinje_processor: more than 16 cells" severity failure;
  assert synapses_g > MLI_PKC.fan_in report "purkinje_processor: too few synapses" severity failure;

  gather_seed <= counted(seed, MLI_PKC.offset);
  seed_a      <= rotated(seed, GRC_PKC_TURN);
  seed_b      <= rotated(seed, MLI_PKC.turn);
  climbing    <= climbing_impulses(to_integer(index));
  learning    <= learn and (or std_logic_vector(rule.ltd)) and (or std_logic_vector(rule.ltp));
  written     <= lane_written(0);

  order : entity work.walk
    generic map (cells_g => cells_g, draws_g => synapses_g)
    port map (clk => clk, start => start, busy => busy, first => first, last => last, index => index, draw => open);

  plastic : for m in 0 to LANES - 1 generate
    signal trace_seed, weight_seed : word_t;
    signal weight_new              : signed(15 downto 0);
  begin
    trace_seed  <= counted(seed, m + 2);
    weight_seed <= rotated(trace_seed, 8);
    weights_new(16 * m + 15 downto 16 * m) <= std_logic_vector(weight_new);
    lane : entity work.plasticity_lane
      generic map (synapses_g => synapses_g, cells_g => cells_g)
      port map (clk => clk, reset => reset, start => start, hem => hem, learn => learning, rule => rule,
                trace_seed => trace_seed, weight_seed => weight_seed, valid => busy, climbing => climbing,
                impulses => granule_impulses(synapses_g * (m + 1) - 1 downto synapses_g * m), weight => weight(m),
                written => lane_written(m), weight_new => weight_new);
  end generate;

  process (clk)
    variable lanes_total : unsigned(17 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= busy;
      first_1 <= first;
      last_1  <= last;
      valid_2 <= valid_1;
      first_2 <= first_1;
      last_2  <= last_1;
      if valid_1 = '1' then
        lanes_total := (others => '0');
        for m in weight'range loop
          lanes_total := lanes_total + resize(weight(m), 18);
        end loop;
        total <= lanes_total;
      end if;
      if lanes_done = '1' then
        granule_sum <= lanes_sum;
      end if;
    end if;
  end process;
  add : entity work.accumulator
    generic map (sum_bits_g => 28)
    port map (clk => clk, valid => valid_2, first => first_2, last => last_2, value => total, done => lanes_done,
              sum => lanes_sum);

  -- Its walk has the steps of the one above. So a cell's summed comes 5 clocks after its last step, 6 with pipelined_g:
  -- after granule_sum, which is there after 4, and before that of the next cell.
  from_interneurons : entity work.gather
    generic map (cells_g => cells_g, sources_g => interneurons_g, projection_g => MLI_PKC, draws_g => synapses_g,
                 pipelined_g => pipelined_g)
    port map (clk => clk, start => start, seed => gather_seed, impulses => interneuron_impulses, done => summed,
              sum => interneuron_sum);
  purkinjes : entity work.pool
    generic map (cells_g => cells_g, cell_g => PURKINJE, synapse_a_g => EXCITATORY,
                 synapse_b_g => INTERNEURON_TO_PURKINJE, drive_g => OTHER_DRIVE)
    port map (clk => clk, reset => reset, hem => hem, start => start, seed_a => seed_a, seed_b => seed_b,
              seed_cell => seed, valid => summed, arrived_a => granule_sum, arrived_b => interneuron_sum,
              finished => finished, impulses => impulses);
end architecture;
