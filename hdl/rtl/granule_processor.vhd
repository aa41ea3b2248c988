-- Granule cells: one a clock, with nine receivers side by side, six for mossy fibres and three for Golgi cells.
--
-- Twin:     granule cells in the Java fixed-point engine
-- Formula:  see receiver and pool; arrived = sum over the receivers
-- Latency:  cells_g + 17 clocks from start to finished (one more with pipelined_g)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity granule_processor is
  generic (
    cells_g     : positive := 1024;  -- of this processor
    mossy_g     : positive := 246;   -- mossy fibres of the hemisphere
    golgis_g    : positive := 369;   -- Golgi cells of the hemisphere
    pipelined_g : boolean  := false  -- multiplexers in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;  -- free-running generators take their seeds
    hem       : in  std_logic;  -- hemisphere
    start     : in  std_logic;  -- compute all cells
    seed      : in  word_t;     -- of this processor
    seed_cell : in  word_t;     -- of the group: rounding of the potential
    mossy_impulses : in  std_logic_vector(mossy_g - 1 downto 0);   -- this millisecond's
    golgi_impulses : in  std_logic_vector(golgis_g - 1 downto 0);  -- last millisecond's
    finished  : out std_logic;                                     -- all cells are done
    impulses  : out std_logic_vector(cells_g - 1 downto 0)         -- their spikes
  );
end entity;

architecture rtl of granule_processor is
  type weights_t is array (natural range <>) of unsigned(15 downto 0);
  signal mossy_weights        : weights_t(0 to MF_GRC.fan_in - 1);
  signal golgi_weights        : weights_t(0 to GOC_GRC.fan_in - 1);
  signal mossy_done           : std_logic_vector(0 to MF_GRC.fan_in - 1);
  signal mossy_sum, golgi_sum : signed(15 downto 0);
  signal busy                 : std_logic;
  signal summed               : std_logic := '0';
  signal seed_a, seed_b       : word_t;

  function total(weights : weights_t) return signed is
    variable sum : unsigned(15 downto 0) := (others => '0');
  begin
    for m in weights'range loop
      sum := sum + weights(m);
    end loop;
    return signed(sum);
  end function;
begin
  seed_a <= rotated(seed, MF_GRC.turn);
  seed_b <= rotated(seed, GOC_GRC.turn);

  order : entity work.walk
    generic map (cells_g => cells_g)
    port map (clk => clk, start => start, busy => busy, first => open, last => open, index => open, draw => open);

  -- side by side: they count the seed up by 7, 0, 1, 2 ...
  from_mossy_fibres : for m in 0 to MF_GRC.fan_in - 1 generate
    signal own_seed : word_t;
  begin
    own_seed <= counted(seed, (m + MF_GRC.offset) mod 8);
    synapses : entity work.receiver
      generic map (sources_g => mossy_g, least_g => MF_GRC.least, span_g => MF_GRC.span, pipelined_g => pipelined_g)
      port map (clk => clk, load => start, seed => own_seed, valid => busy, used => '1', first => '1', last => '1',
                impulses => mossy_impulses, done => mossy_done(m), begins => open, ends => open,
                weight => mossy_weights(m));
  end generate;
  from_golgi_cells : for m in 0 to GOC_GRC.fan_in - 1 generate
    signal own_seed : word_t;
  begin
    own_seed <= counted(seed, (m + GOC_GRC.offset) mod 8);
    synapses : entity work.receiver
      generic map (sources_g => golgis_g, least_g => GOC_GRC.least, span_g => GOC_GRC.span, pipelined_g => pipelined_g)
      port map (clk => clk, load => start, seed => own_seed, valid => busy, used => '1', first => '1', last => '1',
                impulses => golgi_impulses, done => open, begins => open, ends => open, weight => golgi_weights(m));
  end generate;

  process (clk)
  begin
    if rising_edge(clk) then
      summed <= mossy_done(0);
      if mossy_done(0) = '1' then
        mossy_sum <= total(mossy_weights);
        golgi_sum <= total(golgi_weights);
      end if;
    end if;
  end process;

  granules : entity work.pool
    generic map (cells_g => cells_g, cell_g => GRANULE, synapse_a_g => EXCITATORY, synapse_b_g => GOLGI_TO_GRANULE,
                 drive_g => NO_DRIVE)
    port map (clk => clk, reset => reset, hem => hem, start => start, seed_a => seed_a, seed_b => seed_b,
              seed_cell => seed_cell, valid => summed, arrived_a => mossy_sum, arrived_b => golgi_sum,
              finished => finished, impulses => impulses);
end architecture;
