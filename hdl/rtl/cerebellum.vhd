-- The artificial cerebellum: both hemispheres in turn on the same processors, their output filter, the controller
-- beside them and the target. One tick is one millisecond of control.
--
-- Twin:     cerebellum.shinji2024.chip.ChipLoop, with FixedEngine in ChipTracker
-- Formula:  command = sat32(pd(target, measured) + left - right), with the outputs of the millisecond before; then the
--           passes of the left and of the right hemisphere
-- Formats:  speeds and command s15.16
-- Latency:  11 clocks from tick to command, 31,594 to done
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity cerebellum is
  port (
    clk           : in  std_logic;
    reset         : in  std_logic;             -- generators take their seeds; memories are zero only at power-up
    tick          : in  std_logic;             -- a millisecond starts; heard only if not busy
    learn         : in  std_logic;             -- whether weights change; in the first millisecond they never do
    connected     : in  std_logic;             -- whether the hemispheres' output is used; 0: the controller alone
    measured      : in  signed(31 downto 0);   -- speed
    registers     : in  registers_t;           -- see cerebellum_pkg
    rule          : in  rule_t;                -- how weights change
    busy          : out std_logic;             -- a millisecond is being computed
    done          : out std_logic := '0';      -- pulse: it is complete
    passed        : out std_logic;             -- pulse: a hemisphere's pass is complete; to watch
    hem           : out std_logic := '0';      -- which
    cycles        : out unsigned(15 downto 0); -- clocks it took
    target        : out signed(31 downto 0);   -- speed wanted
    command       : out signed(31 downto 0) := (others => '0');  -- to the motor
    mossy_impulses       : out std_logic_vector(MOSSY_FIBRES - 1 downto 0);     -- spikes of the last pass; to watch
    climbing_impulses    : out std_logic_vector(CLIMBING_FIBRES - 1 downto 0);
    granule_impulses     : out std_logic_vector(GRANULES - 1 downto 0);
    golgi_impulses       : out std_logic_vector(GOLGIS - 1 downto 0);
    interneuron_impulses : out std_logic_vector(INTERNEURONS - 1 downto 0);
    purkinje_impulses    : out std_logic_vector(CLIMBING_FIBRES - 1 downto 0);
    written       : out std_logic;                                 -- weights are written back; to watch
    weights_new   : out std_logic_vector(16 * LANES - 1 downto 0)  -- those of the lanes
  );
end entity;

architecture rtl of cerebellum is
  type state_t is (WAITING, COMMANDING, TELLING, PASSING, FILTERING);
  signal state                                     : state_t   := WAITING;
  signal begun, learning                           : std_logic := '0';
  signal tell, start, filter, told                 : std_logic := '0';
  signal targeted, controlled, pass_done, filtered : std_logic;
  signal begin_tick                                : std_logic := '0';
  signal wanted_acceleration                       : signed(31 downto 0);
  signal speed_error, pd_command                   : signed(31 downto 0);
  signal last_command                              : signed(31 downto 0) := (others => '0');
  signal left, right                               : signed(31 downto 0);
  signal of_target, of_error, of_command, wrong    : signed(15 downto 0);
  signal spikes                                    : unsigned(4 downto 0);
begin
  busy     <= '0' when state = WAITING else '1';
  passed   <= pass_done;
  learning <= learn and begun;

  wanted : entity work.target_generator
    port map (clk => clk, reset => reset, valid => begin_tick, wave => registers.wave,
              frequency => registers.frequency, amplitude => registers.amplitude, done => targeted,
              target => target, acceleration => wanted_acceleration);
  beside : entity work.pd_controller
    port map (clk => clk, reset => reset, valid => targeted, proportional => registers.proportional,
              derivative => registers.derivative, target => target, target_acceleration => wanted_acceleration,
              measured => measured, done => controlled, speed_error => speed_error, command => pd_command);
  signals_of_fibres : entity work.fibre_signals
    port map (clk => clk, valid => tell, hem => hem, target => target, error => speed_error,
              command => last_command, target_gain => registers.target_gain, error_gain => registers.error_gain,
              command_gain => registers.command_gain, climbing_gain => registers.climbing_gain, done => told,
              of_target => of_target, of_error => of_error, of_command => of_command, wrong => wrong);
  hemispheres : entity work.hemisphere
    port map (clk => clk, reset => reset, start => start, hem => hem, target => of_target, error => of_error,
              command => of_command, wrong => wrong, gain => registers.gain, offset => registers.offset,
              learn => learning, rule => rule, busy => open, done => pass_done, cycles => cycles,
              mossy_impulses => mossy_impulses, climbing_impulses => climbing_impulses,
              granule_impulses => granule_impulses, golgi_impulses => golgi_impulses,
              interneuron_impulses => interneuron_impulses, purkinje_impulses => purkinje_impulses, written => written,
              weights_new => weights_new);
  low_pass : entity work.output_filter
    port map (clk => clk, reset => reset, seed => OUTPUT_FILTER_SEED, valid => filter, hem => hem,
              spikes => spikes, gain => registers.output_gain, decay => registers.output_decay, done => filtered,
              left => left, right => right);

  process (all)
    variable n : unsigned(4 downto 0);
  begin
    n := (others => '0');
    for c in purkinje_impulses'range loop
      n := n + resize(unsigned(purkinje_impulses(c downto c)), 5);
    end loop;
    spikes <= n;
  end process;

  process (clk)
  begin
    if rising_edge(clk) then
      begin_tick <= '0';
      tell       <= '0';
      start      <= '0';
      filter     <= '0';
      done       <= '0';
      case state is
        when WAITING =>
          if tick = '1' then
            begin_tick <= '1';
            hem        <= '0';
            state      <= COMMANDING;
          end if;
        when COMMANDING =>
          if controlled = '1' then
            last_command <= command;
            if connected = '1' then
              command <= saturated(resize(pd_command, 34) + resize(left, 34) - resize(right, 34), 32);
            else
              command <= pd_command;
            end if;
            tell  <= '1';
            state <= TELLING;
          end if;
        when TELLING =>
          if told = '1' then
            start <= '1';
            state <= PASSING;
          end if;
        when PASSING =>
          if pass_done = '1' then
            filter <= '1';
            state  <= FILTERING;
          end if;
        when FILTERING =>
          if filtered = '1' then
            if hem = '0' then
              hem   <= '1';
              tell  <= '1';
              state <= TELLING;
            else
              begun <= '1';
              done  <= '1';
              state <= WAITING;
            end if;
          end if;
      end case;
      if reset = '1' then
        state        <= WAITING;
        begun        <= '0';
        command      <= (others => '0');
        last_command <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
