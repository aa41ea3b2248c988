-- Molecular layer interneurons: one cell every 250 clocks, a synapse of a granule cell each.
--
-- Twin:     interneurons in the Java fixed-point engine
-- Formula:  see gather and pool
-- Latency:  cells_g * 250 + 17 clocks from start to finished (one more with pipelined_g)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity interneuron_processor is
  generic (
    cells_g     : positive := 25;     -- of the hemisphere
    granules_g  : positive := 4096;   -- granule cells of the hemisphere
    pipelined_g : boolean  := false   -- multiplexer in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;  -- free-running generators take their seeds
    hem       : in  std_logic;  -- hemisphere
    start     : in  std_logic;  -- compute all cells
    seed      : in  word_t;     -- of the group
    granule_impulses : in  std_logic_vector(granules_g - 1 downto 0);  -- this millisecond's
    finished  : out std_logic;                                         -- all cells are done
    impulses  : out std_logic_vector(cells_g - 1 downto 0)             -- their spikes
  );
end entity;

architecture rtl of interneuron_processor is
  signal granule_seed, seed_a : word_t;
  signal sum                  : signed(15 downto 0);
  signal summed               : std_logic;
begin
  granule_seed <= counted(seed, GRC_MLI.offset);
  seed_a       <= rotated(seed, GRC_MLI.turn);

  from_granules : entity work.gather
    generic map (cells_g => cells_g, sources_g => granules_g, projection_g => GRC_MLI, draws_g => GRC_MLI.draws,
                 pipelined_g => pipelined_g)
    port map (clk => clk, start => start, seed => granule_seed, impulses => granule_impulses, done => summed,
              sum => sum);
  interneurons : entity work.pool
    generic map (cells_g => cells_g, cell_g => INTERNEURON, synapse_a_g => EXCITATORY, synapse_b_g => NO_SYNAPSE,
                 drive_g => OTHER_DRIVE)
    port map (clk => clk, reset => reset, hem => hem, start => start, seed_a => seed_a, seed_cell => seed,
              valid => summed, arrived_a => sum, finished => finished, impulses => impulses);
end architecture;
