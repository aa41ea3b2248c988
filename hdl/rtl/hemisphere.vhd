-- One cerebellar hemisphere of 4,752 cells and 120,242 synapses; the other one takes its turn on the same processors.
-- The wiring, and where a spike goes, is in this file.
--
-- Twin:     the Java fixed-point engine, preset paper
-- Formula:  one millisecond of one hemisphere a pass
-- Formats:  signals s11.4 (16 raise a fibre by 1 mV in 1 ms)
-- Latency:  15,785 clocks from start to done, 0.395 ms at 40 MHz
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity hemisphere is
  generic (
    mossy_g        : positive := MOSSY_FIBRES;          -- mossy fibres
    granule_bank_g : positive := GRANULES / LANES;      -- granule cells of each of 4 processors
    golgi_bank_g   : positive := GOLGIS / GOLGI_BANKS;  -- Golgi cells of each of 3 processors
    interneurons_g : positive := INTERNEURONS;          -- interneurons
    purkinjes_g    : positive := CLIMBING_FIBRES;       -- Purkinje cells, and climbing fibres
    pipelined_g    : boolean  := false                  -- multiplexers in two steps
  );
  port (
    clk         : in  std_logic;
    reset       : in  std_logic;             -- generators take their seeds; memories are zero only at power-up
    start       : in  std_logic;             -- run a pass
    hem         : in  std_logic;             -- of which hemisphere; stays until done
    target      : in  signed(15 downto 0);   -- signals of the mossy fibres; stay until done, like all below
    error       : in  signed(15 downto 0);
    command     : in  signed(15 downto 0);
    wrong       : in  signed(15 downto 0);   -- error of the wrong sign, of the climbing fibres
    gain        : in  signed(15 downto 0);   -- see climbing_fibre
    offset      : in  signed(15 downto 0);   -- see climbing_fibre
    learn       : in  std_logic;             -- whether weights change; see purkinje_processor
    rule        : in  rule_t;                -- how they change
    busy        : out std_logic;             -- a pass is running
    done        : out std_logic;             -- pulse: it has ended
    cycles      : out unsigned(15 downto 0); -- clocks it took
    mossy_impulses       : out std_logic_vector(mossy_g - 1 downto 0);                 -- spikes of the last pass
    climbing_impulses    : out std_logic_vector(purkinjes_g - 1 downto 0);
    granule_impulses     : out std_logic_vector(LANES * granule_bank_g - 1 downto 0);
    golgi_impulses       : out std_logic_vector(GOLGI_BANKS * golgi_bank_g - 1 downto 0);
    interneuron_impulses : out std_logic_vector(interneurons_g - 1 downto 0);
    purkinje_impulses    : out std_logic_vector(purkinjes_g - 1 downto 0);
    written     : out std_logic;                                 -- weights are written back; to watch
    weights_new : out std_logic_vector(16 * LANES - 1 downto 0)  -- those of the lanes
  );
end entity;

architecture rtl of hemisphere is
  signal start_fibres, start_granules, start_golgis, start_purkinjes : std_logic;
  signal mossy_finished, climbing_finished                           : std_logic;
  signal granules_finished : std_logic_vector(LANES - 1 downto 0);
  signal golgis_finished   : std_logic_vector(GOLGI_BANKS - 1 downto 0);
  signal interneurons_finished, purkinjes_finished                   : std_logic;
begin
  assert purkinjes_g >= 2 and purkinjes_g <= 16 report "hemisphere: 2 to 16 Purkinje cells" severity failure;

  -- The processors of a kind work in step, so that the sequencer listens to the first of them.
  assert (and granules_finished) = (or granules_finished) and (and golgis_finished) = (or golgis_finished)
    report "hemisphere: processors of a kind do not finish together" severity failure;

  order : entity work.sequencer
    port map (clk => clk, reset => reset, start => start, mossy_finished => mossy_finished,
              climbing_finished => climbing_finished, granules_finished => granules_finished(0),
              golgis_finished => golgis_finished(0), interneurons_finished => interneurons_finished,
              purkinjes_finished => purkinjes_finished, start_fibres => start_fibres,
              start_granules => start_granules, start_golgis => start_golgis, start_purkinjes => start_purkinjes,
              busy => busy, done => done, cycles => cycles);

  mossy_fibre_cells : entity work.fibre_processor
    generic map (fibres_g => mossy_g, climbing_g => false)
    port map (clk => clk, reset => reset, hem => hem, start => start_fibres, seed => MF_SEED,
              seed_nonlinearity => MF_SEED, signal_0 => target, signal_1 => error, signal_2 => command, gain => gain,
              offset => offset, finished => mossy_finished, impulses => mossy_impulses);
  climbing_fibre_cells : entity work.fibre_processor
    generic map (fibres_g => purkinjes_g, climbing_g => true)
    port map (clk => clk, reset => reset, hem => hem, start => start_fibres, seed => CF_SEED,
              seed_nonlinearity => CF_NONLINEARITY_SEED, signal_0 => wrong, signal_1 => wrong, signal_2 => wrong,
              gain => gain, offset => offset, finished => climbing_finished, impulses => climbing_impulses);

  granule_cells : for p in 0 to LANES - 1 generate
    signal seed : word_t;
  begin
    seed <= rotated(GRC_SEED, p + 1);
    bank : entity work.granule_processor
      generic map (cells_g => granule_bank_g, mossy_g => mossy_g, golgis_g => GOLGI_BANKS * golgi_bank_g,
                   pipelined_g => pipelined_g)
      port map (clk => clk, reset => reset, hem => hem, start => start_granules, seed => seed, seed_cell => GRC_SEED,
                mossy_impulses => mossy_impulses, golgi_impulses => golgi_impulses, finished => granules_finished(p),
                impulses => granule_impulses(granule_bank_g * (p + 1) - 1 downto granule_bank_g * p));
  end generate;

  -- the cells of the last processor come first
  golgi_cells : for p in 0 to GOLGI_BANKS - 1 generate
    constant FROM : natural := golgi_bank_g * (GOLGI_BANKS - 1 - p);
    signal seed   : word_t;
  begin
    seed <= rotated(GOC_SEED, p + 1);
    bank : entity work.golgi_processor
      generic map (cells_g => golgi_bank_g, mossy_g => mossy_g, granules_g => LANES * granule_bank_g,
                   pipelined_g => pipelined_g)
      port map (clk => clk, reset => reset, hem => hem, start => start_golgis, seed => seed, seed_cell => GOC_SEED,
                mossy_impulses => mossy_impulses, granule_impulses => granule_impulses,
                finished => golgis_finished(p), impulses => golgi_impulses(FROM + golgi_bank_g - 1 downto FROM));
  end generate;

  interneuron_cells : entity work.interneuron_processor
    generic map (cells_g => interneurons_g, granules_g => LANES * granule_bank_g, pipelined_g => pipelined_g)
    port map (clk => clk, reset => reset, hem => hem, start => start_golgis, seed => MLI_SEED,
              granule_impulses => granule_impulses, finished => interneurons_finished,
              impulses => interneuron_impulses);

  purkinje_cells : entity work.purkinje_processor
    generic map (cells_g => purkinjes_g, synapses_g => granule_bank_g, interneurons_g => interneurons_g,
                 pipelined_g => pipelined_g)
    port map (clk => clk, reset => reset, hem => hem, start => start_purkinjes, seed => PKC_SEED, learn => learn,
              rule => rule, granule_impulses => granule_impulses, interneuron_impulses => interneuron_impulses,
              climbing_impulses => climbing_impulses, finished => purkinjes_finished, impulses => purkinje_impulses,
              written => written, weights_new => weights_new);
end architecture;
