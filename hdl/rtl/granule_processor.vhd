-- Granule cells: one a clock, with nine receivers side by side, six for mossy fibres and three for Golgi cells.
--
-- Twin:     granule cells in the Java fixed-point engine
-- Formula:  see receiver and neuron; arrived = sum over the receivers
-- Latency:  CELLS + 17 clocks from start to finished (one more with PIPELINED)
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity granule_processor is
  generic (
    CELLS     : positive := 1024;  -- of this processor
    MOSSY     : positive := 246;   -- mossy fibres of the hemisphere
    GOLGIS    : positive := 369;   -- Golgi cells of the hemisphere
    PIPELINED : boolean  := false  -- multiplexers in two steps
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;  -- free-running generators take their seeds
    hem       : in  std_logic;  -- hemisphere
    start     : in  std_logic;  -- compute all cells
    seed      : in  word_t;     -- of this processor
    seed_cell : in  word_t;     -- of the group: rounding of the potential
    mossy_impulses : in  std_logic_vector(MOSSY - 1 downto 0);   -- this millisecond's
    golgi_impulses : in  std_logic_vector(GOLGIS - 1 downto 0);  -- last millisecond's
    finished  : out std_logic := '0';                            -- all cells are done
    impulses  : out std_logic_vector(CELLS - 1 downto 0)         -- their spikes
  );
end entity;

architecture rtl of granule_processor is
  constant MF_SYNAPSES  : positive := 6;
  constant GOC_SYNAPSES : positive := 3;
  type weights_t is array (natural range <>) of unsigned(15 downto 0);
  signal mossy_weights          : weights_t(0 to MF_SYNAPSES - 1);
  signal golgi_weights          : weights_t(0 to GOC_SYNAPSES - 1);
  signal mossy_sum, golgi_sum   : signed(15 downto 0);
  signal mossy_done             : std_logic_vector(0 to MF_SYNAPSES - 1);
  signal busy, summed           : std_logic := '0';
  signal now_at, computed         : natural range 0 to CELLS - 1 := 0;
  signal done, spike            : std_logic;
  signal seed_a, seed_b         : word_t;
begin
  seed_a <= rotated(seed, 18);
  seed_b <= rotated(seed, 14);

  mossy_receivers : for m in 0 to MF_SYNAPSES - 1 generate
    signal own_seed : word_t;
  begin
    own_seed <= counted(seed, (m + 7) mod 8);
    synapse : entity work.receiver
      generic map (SOURCES => MOSSY, LEAST => 42, SPAN => 5, PIPELINED => PIPELINED)
      port map (clk => clk, load => start, seed => own_seed, valid => busy, used => '1', first => '1', last => '1',
                impulses => mossy_impulses, done => mossy_done(m), begins => open, ends => open,
                weight => mossy_weights(m));
  end generate;
  golgi_receivers : for m in 0 to GOC_SYNAPSES - 1 generate
    signal own_seed : word_t;
  begin
    own_seed <= counted(seed, (m + 7) mod 8);
    synapse : entity work.receiver
      generic map (SOURCES => GOLGIS, LEAST => 0, SPAN => 1, PIPELINED => PIPELINED)
      port map (clk => clk, load => start, seed => own_seed, valid => busy, used => '1', first => '1', last => '1',
                impulses => golgi_impulses, done => open, begins => open, ends => open, weight => golgi_weights(m));
  end generate;

  process (clk)
    variable mossy_total, golgi_total : unsigned(15 downto 0);
  begin
    if rising_edge(clk) then
      finished <= '0';
      summed   <= mossy_done(0);
      if mossy_done(0) = '1' then
        mossy_total := (others => '0');
        for m in mossy_weights'range loop
          mossy_total := mossy_total + mossy_weights(m);
        end loop;
        golgi_total := (others => '0');
        for m in golgi_weights'range loop
          golgi_total := golgi_total + golgi_weights(m);
        end loop;
        mossy_sum <= signed(mossy_total);
        golgi_sum <= signed(golgi_total);
      end if;
      if start = '1' then
        busy     <= '1';
        now_at     <= 0;
        computed <= 0;
      else
        if busy = '1' then
          if now_at = CELLS - 1 then
            busy <= '0';
          else
            now_at <= now_at + 1;
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

  granules : entity work.neuron
    generic map (CELLS => CELLS, CELL => GRANULE, SYNAPSE_A => EXCITATORY, SYNAPSE_B => GOLGI_TO_GRANULE,
                 DRIVE => NO_DRIVE)
    port map (clk => clk, reset => reset, restart => start, hem => hem, seed_a => seed_a, seed_b => seed_b,
              seed_cell => seed_cell, valid => summed, arrived_a => mossy_sum, arrived_b => golgi_sum,
              injected => to_signed(0, 16), done => done, v_new => open, spike => spike);
  send : entity work.sender
    generic map (CELLS => CELLS)
    port map (clk => clk, hem => hem, valid => done, spike => spike, impulses => impulses);
end architecture;
