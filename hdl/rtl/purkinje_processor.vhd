-- Purkinje cells: one cell every SYNAPSES clocks; four lanes of plastic parallel-fibre synapses side by side, and the
-- synapses of the interneurons.
--
-- Twin:     Purkinje cells and their plastic synapses in the Java fixed-point engine
-- Formula:  see plasticity_lane, gather and neuron; arrived = min(sum over the lanes, 2^15 - 1)
-- Latency:  CELLS * SYNAPSES + 17 clocks from start to finished (one more with PIPELINED)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity purkinje_processor is
  generic (
    CELLS            : positive := 8;     -- of the hemisphere, at most 16
    SYNAPSES         : positive := 1024;  -- of one cell in one lane; lane m owns granule cells SYNAPSES * m and up
    INTERNEURONS     : positive := 25;    -- of the hemisphere
    FROM_INTERNEURON : positive := 10;    -- their synapses on a cell
    ADDRESS_BITS     : positive := 14;    -- enough for 2 * CELLS * SYNAPSES
    PIPELINED        : boolean  := false  -- multiplexer in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;             -- free-running generators take their seeds
    hem       : in  std_logic;             -- hemisphere
    start     : in  std_logic;             -- compute all cells
    seed      : in  word_t;                -- of the group
    learn     : in  std_logic;             -- whether weights change; they do not if ltd or ltp is 0
    ltd       : in  signed(31 downto 0);   -- see plasticity
    ltp       : in  signed(31 downto 0);   -- see plasticity
    decay     : in  signed(31 downto 0);   -- see plasticity
    granule_impulses     : in  std_logic_vector(LANES * SYNAPSES - 1 downto 0);  -- this millisecond's
    interneuron_impulses : in  std_logic_vector(INTERNEURONS - 1 downto 0);      -- this millisecond's
    climbing_impulses    : in  std_logic_vector(CELLS - 1 downto 0);             -- this millisecond's
    finished   : out std_logic := '0';                       -- all cells are done
    impulses   : out std_logic_vector(CELLS - 1 downto 0);   -- their spikes
    written    : out std_logic;                              -- weights are written back; to watch
    weights_new : out std_logic_vector(16 * LANES - 1 downto 0)  -- those of the lanes, lane 0 in the low bits
  );
end entity;

architecture rtl of purkinje_processor is
  type weights_t is array (0 to LANES - 1) of unsigned(15 downto 0);
  signal gather_seed, seed_a, seed_b        : word_t;
  signal busy, first, last                  : std_logic := '0';
  signal valid_1, first_1, last_1           : std_logic := '0';
  signal valid_2, first_2, last_2           : std_logic := '0';
  signal synapse                            : natural range 0 to SYNAPSES - 1 := 0;
  signal now_at, computed                     : natural range 0 to CELLS - 1 := 0;
  signal climbing, learning                 : std_logic;
  signal weight                             : weights_t;
  signal total                              : unsigned(17 downto 0);
  signal lanes_done                         : std_logic;
  signal lanes_sum, granule_sum             : signed(15 downto 0);
  signal interneuron_sum                    : signed(15 downto 0);
  signal summed, done, spike                : std_logic;
  signal lane_written                       : std_logic_vector(LANES - 1 downto 0);
begin
  assert CELLS <= 16 report "purkinje_processor: more than 16 cells" severity failure;
  assert SYNAPSES > FROM_INTERNEURON and SYNAPSES > 8 report "purkinje_processor: too few SYNAPSES" severity failure;

  gather_seed <= counted(seed, 5);
  seed_a      <= rotated(seed, 18);
  seed_b      <= rotated(seed, 14);
  first       <= bit_of(synapse = 0);
  last        <= bit_of(synapse = SYNAPSES - 1);
  climbing    <= climbing_impulses(now_at);
  learning    <= learn and (or std_logic_vector(ltd)) and (or std_logic_vector(ltp));
  written     <= lane_written(0);

  plastic : for m in 0 to LANES - 1 generate
    signal trace_seed, weight_seed : word_t;
    signal weight_new              : signed(15 downto 0);
  begin
    trace_seed  <= counted(seed, m + 2);
    weight_seed <= rotated(trace_seed, 8);
    weights_new(16 * m + 15 downto 16 * m) <= std_logic_vector(weight_new);
    lane : entity work.plasticity_lane
      generic map (SYNAPSES => SYNAPSES, CELLS => CELLS, ADDRESS_BITS => ADDRESS_BITS)
      port map (clk => clk, reset => reset, restart => start, hem => hem, learn => learning, ltd => ltd,
                ltp => ltp, decay => decay, trace_seed => trace_seed, weight_seed => weight_seed, valid => busy,
                climbing => climbing, impulses => granule_impulses(SYNAPSES * (m + 1) - 1 downto SYNAPSES * m),
                weight => weight(m), written => lane_written(m), weight_new => weight_new);
  end generate;

  process (clk)
    variable lanes_total : unsigned(17 downto 0);
  begin
    if rising_edge(clk) then
      finished <= '0';
      valid_1  <= busy;
      first_1  <= first;
      last_1   <= last;
      valid_2  <= valid_1;
      first_2  <= first_1;
      last_2   <= last_1;
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
      if start = '1' then
        busy     <= '1';
        synapse  <= 0;
        now_at     <= 0;
        computed <= 0;
      else
        if busy = '1' then
          if last = '0' then
            synapse <= synapse + 1;
          else
            synapse <= 0;
            if now_at = CELLS - 1 then
              busy <= '0';
            else
              now_at <= now_at + 1;
            end if;
          end if;
        end if;
        if done = '1' then
          if computed = CELLS - 1 then
            finished <= '1';
          else
            computed <= computed + 1;
          end if;
        end if;
      end if;
    end if;
  end process;
  add : entity work.accumulator
    generic map (SUM_BITS => 28)
    port map (clk => clk, valid => valid_2, first => first_2, last => last_2, value => total, done => lanes_done,
              sum => lanes_sum);

  from_interneurons : entity work.gather
    generic map (CELLS => CELLS, SOURCES => INTERNEURONS, DRAWS => SYNAPSES, USED => FROM_INTERNEURON, LEAST => 0,
                 SPAN => 1, PIPELINED => PIPELINED)
    port map (clk => clk, start => start, seed => gather_seed, impulses => interneuron_impulses, done => summed,
              sum => interneuron_sum);
  purkinjes : entity work.neuron
    generic map (CELLS => CELLS, CELL => PURKINJE, SYNAPSE_A => EXCITATORY, SYNAPSE_B => INTERNEURON_TO_PURKINJE,
                 DRIVE => OTHER_DRIVE)
    port map (clk => clk, reset => reset, restart => start, hem => hem, seed_a => seed_a, seed_b => seed_b,
              seed_cell => seed, valid => summed, arrived_a => granule_sum, arrived_b => interneuron_sum,
              injected => to_signed(0, 16), done => done, v_new => open, spike => spike);
  send : entity work.sender
    generic map (CELLS => CELLS)
    port map (clk => clk, hem => hem, valid => done, spike => spike, impulses => impulses);
end architecture;
