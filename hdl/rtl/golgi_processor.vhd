-- Golgi cells: one cell every 100 clocks, a synapse of a granule cell and, in the first 20, one of a mossy fibre each.
--
-- Twin:     Golgi cells in the Java fixed-point engine
-- Formula:  see gather and pool
-- Latency:  cells_g * 100 + 17 clocks from start to finished (one more with pipelined_g)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity golgi_processor is
  generic (
    cells_g     : positive := 123;    -- of this processor
    mossy_g     : positive := 246;    -- mossy fibres of the hemisphere
    granules_g  : positive := 4096;   -- granule cells of the hemisphere
    pipelined_g : boolean  := false   -- multiplexers in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;  -- free-running generators take their seeds
    hem       : in  std_logic;  -- hemisphere
    start     : in  std_logic;  -- compute all cells
    seed      : in  word_t;     -- of this processor
    seed_cell : in  word_t;     -- of the group: drive and rounding of the potential
    mossy_impulses   : in  std_logic_vector(mossy_g - 1 downto 0);     -- this millisecond's
    granule_impulses : in  std_logic_vector(granules_g - 1 downto 0);  -- this millisecond's
    finished  : out std_logic;                                         -- all cells are done
    impulses  : out std_logic_vector(cells_g - 1 downto 0)             -- spikes of hemisphere hem, kept for the next
  );
end entity;

architecture rtl of golgi_processor is
  signal granule_seed, mossy_seed, seed_a, seed_b : word_t;
  signal granule_sum, mossy_sum                   : signed(15 downto 0);
  signal summed                                   : std_logic;
begin
  granule_seed <= counted(seed, GRC_GOC.offset);
  mossy_seed   <= counted(seed, MF_GOC.offset);
  seed_a       <= rotated(seed, GRC_GOC.turn);
  seed_b       <= rotated(seed, MF_GOC.turn);

  from_granules : entity work.gather
    generic map (cells_g => cells_g, sources_g => granules_g, projection_g => GRC_GOC, draws_g => GRC_GOC.draws,
                 pipelined_g => pipelined_g)
    port map (clk => clk, start => start, seed => granule_seed, impulses => granule_impulses, done => summed,
              sum => granule_sum);
  from_mossy_fibres : entity work.gather
    generic map (cells_g => cells_g, sources_g => mossy_g, projection_g => MF_GOC, draws_g => MF_GOC.draws,
                 pipelined_g => pipelined_g)
    port map (clk => clk, start => start, seed => mossy_seed, impulses => mossy_impulses, done => open,
              sum => mossy_sum);
  golgis : entity work.pool
    generic map (cells_g => cells_g, cell_g => GOLGI, synapse_a_g => EXCITATORY, synapse_b_g => EXCITATORY,
                 drive_g => GOLGI_DRIVE, memory_g => true)
    port map (clk => clk, reset => reset, hem => hem, start => start, seed_a => seed_a, seed_b => seed_b,
              seed_cell => seed_cell, valid => summed, arrived_a => granule_sum, arrived_b => mossy_sum,
              finished => finished, impulses => impulses);
end architecture;
