-- Golgi cells: one cell every 100 clocks, a synapse of a granule cell and, in the first 20, one of a mossy fibre each.
--
-- Twin:     Golgi cells in the Java fixed-point engine
-- Formula:  see gather and neuron
-- Latency:  CELLS * 100 + 17 clocks from start to finished (one more with PIPELINED)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity golgi_processor is
  generic (
    CELLS        : positive := 123;    -- of this processor
    MOSSY        : positive := 246;    -- mossy fibres of the hemisphere
    GRANULES     : positive := 4096;   -- granule cells of the hemisphere
    FROM_MOSSY   : positive := 20;     -- synapses of mossy fibres on a cell
    FROM_GRANULE : positive := 100;    -- synapses of granule cells on a cell
    PIPELINED    : boolean  := false   -- multiplexers in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;  -- free-running generators take their seeds
    hem       : in  std_logic;  -- hemisphere
    start     : in  std_logic;  -- compute all cells
    seed      : in  word_t;     -- of this processor
    seed_cell : in  word_t;     -- of the group: drive and rounding of the potential
    mossy_impulses   : in  std_logic_vector(MOSSY - 1 downto 0);     -- this millisecond's
    granule_impulses : in  std_logic_vector(GRANULES - 1 downto 0);  -- this millisecond's
    finished  : out std_logic := '0';                                -- all cells are done
    impulses  : out std_logic_vector(CELLS - 1 downto 0)             -- spikes of hemisphere hem, kept for the next
  );
end entity;

architecture rtl of golgi_processor is
  signal granule_seed, mossy_seed, seed_a, seed_b : word_t;
  signal granule_sum, mossy_sum                   : signed(15 downto 0);
  signal summed, done, spike                      : std_logic;
  signal computed                                 : natural range 0 to CELLS - 1 := 0;
begin
  granule_seed <= counted(seed, 4);
  mossy_seed   <= counted(seed, 250);
  seed_a       <= rotated(seed, 14);
  seed_b       <= rotated(seed, 18);

  from_granules : entity work.gather
    generic map (CELLS => CELLS, SOURCES => GRANULES, DRAWS => FROM_GRANULE, USED => FROM_GRANULE, LEAST => 0,
                 SPAN => 8, PIPELINED => PIPELINED)
    port map (clk => clk, start => start, seed => granule_seed, impulses => granule_impulses, done => summed,
              sum => granule_sum);
  from_mossy_fibres : entity work.gather
    generic map (CELLS => CELLS, SOURCES => MOSSY, DRAWS => FROM_GRANULE, USED => FROM_MOSSY, LEAST => 0, SPAN => 44,
                 PIPELINED => PIPELINED)
    port map (clk => clk, start => start, seed => mossy_seed, impulses => mossy_impulses, done => open,
              sum => mossy_sum);
  golgis : entity work.neuron
    generic map (CELLS => CELLS, CELL => GOLGI, SYNAPSE_A => EXCITATORY, SYNAPSE_B => EXCITATORY, DRIVE => GOLGI_DRIVE)
    port map (clk => clk, reset => reset, restart => start, hem => hem, seed_a => seed_a, seed_b => seed_b,
              seed_cell => seed_cell, valid => summed, arrived_a => granule_sum, arrived_b => mossy_sum,
              injected => to_signed(0, 16), done => done, v_new => open, spike => spike);
  send : entity work.sender
    generic map (CELLS => CELLS, MEMORY => true)
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
