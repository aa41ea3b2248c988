-- Mossy or climbing fibres: cells without synapses that turn a signal from outside into spikes, one a clock.
--
-- Twin:     mossy and climbing fibres in the Java fixed-point engine, cerebellum.shinji2024.chip.FibreCode
-- Formula:  see fibre_code, climbing_fibre and neuron
-- Latency:  FIBRES + 16 clocks from start to finished, 20 for climbing fibres
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity fibre_processor is
  generic (
    FIBRES   : positive := 246;   -- of the hemisphere
    CLIMBING : boolean  := false  -- climbing fibres: all carry signal 0, through their nonlinearity
  );
  port (
    clk       : in  std_logic;
    reset     : in  std_logic;             -- free-running generators take their seeds
    hem       : in  std_logic;             -- hemisphere
    start     : in  std_logic;             -- compute all fibres
    seed      : in  word_t;                -- of the group
    seed_nonlinearity : in  word_t;        -- of the climbing fibres' chance
    signal_0  : in  signed(15 downto 0);   -- target speed; error for climbing fibres
    signal_1  : in  signed(15 downto 0);   -- error
    signal_2  : in  signed(15 downto 0);   -- command
    gain      : in  signed(15 downto 0);   -- see climbing_fibre
    offset    : in  signed(15 downto 0);   -- see climbing_fibre
    finished  : out std_logic := '0';      -- all fibres are done
    impulses  : out std_logic_vector(FIBRES - 1 downto 0)  -- their spikes
  );
end entity;

architecture rtl of fibre_processor is
  signal busy, coded, ready, done, spike : std_logic := '0';
  signal code, current                   : signed(15 downto 0);
  signal fibre, computed                 : natural range 0 to FIBRES - 1 := 0;
begin
  process (clk)
  begin
    if rising_edge(clk) then
      finished <= '0';
      if start = '1' then
        busy     <= '1';
        fibre    <= 0;
        computed <= 0;
      else
        if busy = '1' then
          if fibre = FIBRES - 1 then
            busy <= '0';
          else
            fibre <= fibre + 1;
          end if;
        end if;
        if done = '1' then
          if computed = FIBRES - 1 then
            finished <= '1';
          else
            computed <= computed + 1;
          end if;
        end if;
      end if;
    end if;
  end process;

  mossy : if not CLIMBING generate
    signals : entity work.fibre_code
      generic map (LEAST_GAIN => 0, GAIN_BITS => 15, ALL_DRIVEN => false)
      port map (clk => clk, load => start, seed => seed, valid => busy, signal_0 => signal_0, signal_1 => signal_1,
                signal_2 => signal_2, done => coded, current => code);
    ready   <= coded;
    current <= code;
    membranes : entity work.neuron
      generic map (CELLS => FIBRES, CELL => MOSSY_FIBRE, SYNAPSE_A => NO_SYNAPSE, SYNAPSE_B => NO_SYNAPSE,
                   DRIVE => MF_KICKS)
      port map (clk => clk, reset => reset, restart => start, hem => hem, seed_a => seed, seed_b => seed,
                seed_cell => seed, valid => ready, arrived_a => to_signed(0, 16), arrived_b => to_signed(0, 16),
                injected => current, done => done, v_new => open, spike => spike);
  end generate;

  climb : if CLIMBING generate
    signal coded_1 : std_logic := '0';
    signal code_1  : signed(15 downto 0);
    signal chance  : word_t;
  begin
    signals : entity work.fibre_code
      generic map (LEAST_GAIN => 21880, GAIN_BITS => 7, ALL_DRIVEN => true)
      port map (clk => clk, load => start, seed => seed, valid => busy, signal_0 => signal_0, signal_1 => signal_1,
                signal_2 => signal_2, done => coded, current => code);
    chances : entity work.lfsr32
      port map (clk => clk, load => reset, seed => seed_nonlinearity, advance => coded, word => chance);
    process (clk)
    begin
      if rising_edge(clk) then
        coded_1 <= coded;
        code_1  <= code;
      end if;
    end process;
    nonlinearity : entity work.climbing_fibre
      port map (clk => clk, valid => coded_1, stimulus => code_1, gain => gain, offset => offset, word => chance,
                done => ready, current => current);
    membranes : entity work.neuron
      generic map (CELLS => FIBRES, CELL => CLIMBING_FIBRE, SYNAPSE_A => NO_SYNAPSE, SYNAPSE_B => NO_SYNAPSE,
                   DRIVE => CF_KICKS)
      port map (clk => clk, reset => reset, restart => start, hem => hem, seed_a => seed, seed_b => seed,
                seed_cell => seed, valid => ready, arrived_a => to_signed(0, 16), arrived_b => to_signed(0, 16),
                injected => current, done => done, v_new => open, spike => spike);
  end generate;

  send : entity work.sender
    generic map (CELLS => FIBRES)
    port map (clk => clk, hem => hem, valid => done, spike => spike, impulses => impulses);
end architecture;
