-- Molecular layer interneurons: one cell every 250 clocks, a synapse of a granule cell each.
--
-- Twin:     interneurons in the Java fixed-point engine
-- Formula:  see gather and neuron
-- Latency:  CELLS * 250 + 17 clocks from start to finished (one more with PIPELINED)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity interneuron_processor is
  generic (
    CELLS        : positive := 25;     -- of the hemisphere
    GRANULES     : positive := 4096;   -- granule cells of the hemisphere
    FROM_GRANULE : positive := 250;    -- synapses on a cell
    PIPELINED    : boolean  := false   -- multiplexer in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;  -- free-running generators take their seeds
    hem       : in  std_logic;  -- hemisphere
    start     : in  std_logic;  -- compute all cells
    seed      : in  word_t;     -- of the group
    granule_impulses : in  std_logic_vector(GRANULES - 1 downto 0);  -- this millisecond's
    finished  : out std_logic := '0';                                -- all cells are done
    impulses  : out std_logic_vector(CELLS - 1 downto 0)             -- their spikes
  );
end entity;

architecture rtl of interneuron_processor is
  signal seed_a              : word_t;
  signal sum                 : signed(15 downto 0);
  signal summed, done, spike : std_logic;
  signal computed            : natural range 0 to CELLS - 1 := 0;
begin
  seed_a <= rotated(seed, 18);

  from_granules : entity work.gather
    generic map (CELLS => CELLS, SOURCES => GRANULES, DRAWS => FROM_GRANULE, USED => FROM_GRANULE, LEAST => 0,
                 SPAN => 1, PIPELINED => PIPELINED)
    port map (clk => clk, start => start, seed => seed, impulses => granule_impulses, done => summed, sum => sum);
  interneurons : entity work.neuron
    generic map (CELLS => CELLS, CELL => INTERNEURON, SYNAPSE_A => EXCITATORY, SYNAPSE_B => NO_SYNAPSE,
                 DRIVE => OTHER_DRIVE)
    port map (clk => clk, reset => reset, restart => start, hem => hem, seed_a => seed_a, seed_b => seed,
              seed_cell => seed, valid => summed, arrived_a => sum, arrived_b => to_signed(0, 16),
              injected => to_signed(0, 16), done => done, v_new => open, spike => spike);
  send : entity work.sender
    generic map (CELLS => CELLS)
    port map (clk => clk, hem => hem, valid => done, spike => spike, impulses => impulses);

  process (clk)
  begin
    if rising_edge(clk) then
      finished <= '0';
      if start = '1' then
        computed <= 0;
      elsif done = '1' then
        if computed = CELLS - 1 then
          finished <= '1';
        else
          computed <= computed + 1;
        end if;
      end if;
    end if;
  end process;
end architecture;
