-- The chip: the cerebellum between an encoder and a motor bridge, with a clock of milliseconds. The registers are ports,
-- to be set by pins, switches or a host.
--
-- Twin:     the closed loop of the motor experiment
-- Formula:  see cerebellum, encoder_counter and pwm
-- Formats:  those of the entities
-- Latency:  one millisecond from a measured speed to the command it causes; a tick every TICK_CLOCKS
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity top is
  generic (
    TICK_CLOCKS : positive := 40000  -- clocks of a millisecond: 40 MHz; both passes need 31,600
  );
  port (
    clk           : in  std_logic;
    reset         : in  std_logic;             -- start anew; the weights stay
    learn         : in  std_logic;             -- see cerebellum
    connected     : in  std_logic;             -- see cerebellum
    encoder_a     : in  std_logic;             -- see encoder_counter
    encoder_b     : in  std_logic;             -- see encoder_counter
    encoder_gain  : in  signed(31 downto 0);   -- see encoder_counter
    encoder_keep  : in  signed(15 downto 0);   -- see encoder_counter
    wave          : in  std_logic_vector(1 downto 0);  -- see target_generator
    frequency     : in  unsigned(12 downto 0); -- see target_generator
    amplitude     : in  signed(15 downto 0);   -- see target_generator
    proportional  : in  signed(15 downto 0);   -- see pd_controller
    derivative    : in  signed(15 downto 0);   -- see pd_controller
    target_gain   : in  signed(15 downto 0);   -- see fibre_signals
    error_gain    : in  signed(15 downto 0);   -- see fibre_signals
    command_gain  : in  signed(15 downto 0);   -- see fibre_signals
    climbing_gain : in  signed(15 downto 0);   -- see fibre_signals
    gain          : in  signed(15 downto 0);   -- see climbing_fibre
    offset        : in  signed(15 downto 0);   -- see climbing_fibre
    ltd           : in  signed(31 downto 0);   -- see plasticity
    ltp           : in  signed(31 downto 0);   -- see plasticity
    decay         : in  signed(31 downto 0);   -- see plasticity
    output_gain   : in  signed(15 downto 0);   -- see output_filter
    output_decay  : in  signed(15 downto 0);   -- see output_filter
    late          : out std_logic := '0';      -- a tick came while the one before was still computed
    forward       : out std_logic;             -- see pwm
    backward      : out std_logic              -- see pwm
  );
end entity;

architecture rtl of top is
  signal count             : natural range 0 to TICK_CLOCKS - 1 := 0;
  signal tick, sensed, busy : std_logic := '0';
  signal speed, command    : signed(31 downto 0);
begin
  assert TICK_CLOCKS >= 31600 report "top: a millisecond needs 31,600 clocks" severity failure;

  process (clk)
  begin
    if rising_edge(clk) then
      tick <= '0';
      late <= tick and busy;
      if reset = '1' then
        count <= 0;
      elsif count = TICK_CLOCKS - 1 then
        count <= 0;
        tick  <= '1';
      else
        count <= count + 1;
      end if;
    end if;
  end process;

  sensor : entity work.encoder_counter
    port map (clk => clk, reset => reset, a => encoder_a, b => encoder_b, valid => tick, gain => encoder_gain,
              keep => encoder_keep, done => sensed, speed => speed);
  network : entity work.cerebellum
    port map (clk => clk, reset => reset, tick => sensed, learn => learn, connected => connected, measured => speed,
              wave => wave, frequency => frequency, amplitude => amplitude, proportional => proportional,
              derivative => derivative, target_gain => target_gain, error_gain => error_gain,
              command_gain => command_gain, climbing_gain => climbing_gain, gain => gain, offset => offset,
              ltd => ltd, ltp => ltp, decay => decay, output_gain => output_gain, output_decay => output_decay,
              busy => busy, done => open, passed => open, hem => open, cycles => open, target => open,
              command => command, mossy_impulses => open, climbing_impulses => open, granule_impulses => open,
              golgi_impulses => open, interneuron_impulses => open, purkinje_impulses => open, written => open,
              weights_new => open);
  bridge : entity work.pwm
    port map (clk => clk, reset => reset, command => command, forward => forward, backward => backward);
end architecture;
