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
    MOSSY        : positive := MOSSY_FIBRES;                 -- mossy fibres
    GRANULE_BANK : positive := work.cerebellum_pkg.GRANULES / LANES;  -- granule cells of each of 4 processors
    GOLGI_BANK   : positive := GOLGIS / GOLGI_BANKS;         -- Golgi cells of each of 3 processors
    INTERNEURON_COUNT : positive := INTERNEURONS;            -- interneurons
    PURKINJES    : positive := CLIMBING_FIBRES;              -- Purkinje cells, and climbing fibres
    FROM_MOSSY   : positive := 20;                           -- synapses on a Golgi cell
    FROM_GRANULE : positive := 100;                          -- synapses on a Golgi cell
    ON_INTERNEURON : positive := 250;                        -- synapses on an interneuron
    ON_PURKINJE  : positive := 10;                           -- synapses of interneurons on a Purkinje cell
    ADDRESS_BITS : positive := 14;                           -- enough for 2 * PURKINJES * GRANULE_BANK
    PIPELINED    : boolean  := false                         -- multiplexers in two steps
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
    ltd         : in  signed(31 downto 0);   -- see plasticity
    ltp         : in  signed(31 downto 0);   -- see plasticity
    decay       : in  signed(31 downto 0);   -- see plasticity
    busy        : out std_logic;             -- a pass is running
    done        : out std_logic;             -- pulse: it has ended
    cycles      : out unsigned(15 downto 0); -- clocks it took
    mossy_impulses       : out std_logic_vector(MOSSY - 1 downto 0);                 -- spikes of the last pass
    climbing_impulses    : out std_logic_vector(PURKINJES - 1 downto 0);
    granule_impulses     : out std_logic_vector(LANES * GRANULE_BANK - 1 downto 0);
    golgi_impulses       : out std_logic_vector(GOLGI_BANKS * GOLGI_BANK - 1 downto 0);
    interneuron_impulses : out std_logic_vector(INTERNEURON_COUNT - 1 downto 0);
    purkinje_impulses    : out std_logic_vector(PURKINJES - 1 downto 0);
    written     : out std_logic;                                 -- weights are written back; to watch
    weights_new : out std_logic_vector(16 * LANES - 1 downto 0)  -- those of the lanes
  );
end entity;

architecture rtl of hemisphere is
  signal of_mossy        : std_logic_vector(MOSSY - 1 downto 0);
  signal of_climbing     : std_logic_vector(PURKINJES - 1 downto 0);
  signal of_granules     : std_logic_vector(LANES * GRANULE_BANK - 1 downto 0);
  signal of_golgis       : std_logic_vector(GOLGI_BANKS * GOLGI_BANK - 1 downto 0);
  signal of_interneurons : std_logic_vector(INTERNEURON_COUNT - 1 downto 0);
  signal start_fibres, start_granules, start_golgis, start_purkinjes : std_logic;
  signal mossy_finished, climbing_finished                           : std_logic;
  signal granules_finished : std_logic_vector(LANES - 1 downto 0);
  signal golgis_finished   : std_logic_vector(GOLGI_BANKS - 1 downto 0);
  signal interneurons_finished, purkinjes_finished                   : std_logic;
begin
  assert PURKINJES >= 2 and PURKINJES <= 16 report "hemisphere: 2 to 16 Purkinje cells" severity failure;

  mossy_impulses       <= of_mossy;
  climbing_impulses    <= of_climbing;
  granule_impulses     <= of_granules;
  golgi_impulses       <= of_golgis;
  interneuron_impulses <= of_interneurons;

  order : entity work.sequencer
    port map (clk => clk, reset => reset, start => start, mossy_finished => mossy_finished,
              climbing_finished => climbing_finished, granules_finished => granules_finished(0),
              golgis_finished => golgis_finished(0), interneurons_finished => interneurons_finished,
              purkinjes_finished => purkinjes_finished, start_fibres => start_fibres,
              start_granules => start_granules, start_golgis => start_golgis, start_purkinjes => start_purkinjes,
              busy => busy, done => done, cycles => cycles);

  mossy_fibre_cells : entity work.fibre_processor
    generic map (FIBRES => MOSSY, CLIMBING => false)
    port map (clk => clk, reset => reset, hem => hem, start => start_fibres, seed => MF_SEED,
              seed_nonlinearity => MF_SEED, signal_0 => target, signal_1 => error, signal_2 => command, gain => gain,
              offset => offset, finished => mossy_finished, impulses => of_mossy);
  climbing_fibre_cells : entity work.fibre_processor
    generic map (FIBRES => PURKINJES, CLIMBING => true)
    port map (clk => clk, reset => reset, hem => hem, start => start_fibres, seed => CF_SEED,
              seed_nonlinearity => CF_NONLINEARITY_SEED, signal_0 => wrong, signal_1 => wrong, signal_2 => wrong,
              gain => gain, offset => offset, finished => climbing_finished, impulses => of_climbing);

  granule_cells : for p in 0 to LANES - 1 generate
    signal seed : word_t;
  begin
    seed <= rotated(GRC_SEED, p + 1);
    bank : entity work.granule_processor
      generic map (CELLS => GRANULE_BANK, MOSSY => MOSSY, GOLGIS => GOLGI_BANKS * GOLGI_BANK, PIPELINED => PIPELINED)
      port map (clk => clk, reset => reset, hem => hem, start => start_granules, seed => seed, seed_cell => GRC_SEED,
                mossy_impulses => of_mossy, golgi_impulses => of_golgis, finished => granules_finished(p),
                impulses => of_granules(GRANULE_BANK * (p + 1) - 1 downto GRANULE_BANK * p));
  end generate;

  -- the cells of the last processor come first
  golgi_cells : for p in 0 to GOLGI_BANKS - 1 generate
    signal seed : word_t;
  begin
    seed <= rotated(GOC_SEED, p + 1);
    bank : entity work.golgi_processor
      generic map (CELLS => GOLGI_BANK, MOSSY => MOSSY, GRANULES => LANES * GRANULE_BANK, FROM_MOSSY => FROM_MOSSY,
                   FROM_GRANULE => FROM_GRANULE, PIPELINED => PIPELINED)
      port map (clk => clk, reset => reset, hem => hem, start => start_golgis, seed => seed, seed_cell => GOC_SEED,
                mossy_impulses => of_mossy, granule_impulses => of_granules, finished => golgis_finished(p),
                impulses => of_golgis(GOLGI_BANK * (GOLGI_BANKS - p) - 1 downto GOLGI_BANK * (GOLGI_BANKS - 1 - p)));
  end generate;

  interneuron_cells : entity work.interneuron_processor
    generic map (CELLS => INTERNEURON_COUNT, GRANULES => LANES * GRANULE_BANK, FROM_GRANULE => ON_INTERNEURON,
                 PIPELINED => PIPELINED)
    port map (clk => clk, reset => reset, hem => hem, start => start_golgis, seed => MLI_SEED,
              granule_impulses => of_granules, finished => interneurons_finished, impulses => of_interneurons);

  purkinje_cells : entity work.purkinje_processor
    generic map (CELLS => PURKINJES, SYNAPSES => GRANULE_BANK, INTERNEURONS => INTERNEURON_COUNT,
                 FROM_INTERNEURON => ON_PURKINJE, ADDRESS_BITS => ADDRESS_BITS, PIPELINED => PIPELINED)
    port map (clk => clk, reset => reset, hem => hem, start => start_purkinjes, seed => PKC_SEED, learn => learn,
              ltd => ltd, ltp => ltp, decay => decay, granule_impulses => of_granules,
              interneuron_impulses => of_interneurons, climbing_impulses => of_climbing,
              finished => purkinjes_finished, impulses => purkinje_impulses, written => written,
              weights_new => weights_new);
end architecture;
