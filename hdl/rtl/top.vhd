-- The chip: the cerebellum between an encoder and a motor bridge, with a clock of milliseconds. The registers are
-- ports, to be set by pins, switches or a host.
--
-- Twin:     the closed loop of the motor experiment
-- Formula:  see cerebellum, encoder_counter and pwm
-- Formats:  those of the entities
-- Latency:  one millisecond from a measured speed to the command it causes; a tick every tick_clocks_g
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity top is
  generic (
    tick_clocks_g : positive := 40000  -- clocks of a millisecond: 40 MHz; both passes need 31,600
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
    registers     : in  registers_t;           -- see cerebellum
    rule          : in  rule_t;                -- see cerebellum
    late          : out std_logic := '0';      -- a tick came while the one before was still computed
    forward       : out std_logic;             -- see pwm
    backward      : out std_logic              -- see pwm
  );
end entity;

architecture rtl of top is
  signal count             : natural range 0 to tick_clocks_g - 1 := 0;
  signal tick, sensed, busy : std_logic := '0';
  signal speed, command    : signed(31 downto 0);
begin
  assert tick_clocks_g >= 31600 report "top: a millisecond needs 31,600 clocks" severity failure;

  process (clk)
  begin
    if rising_edge(clk) then
      tick  <= '0';
      late  <= tick and busy;
      count <= count + 1;
      if count = tick_clocks_g - 1 then
        count <= 0;
        tick  <= '1';
      end if;
      if reset = '1' then
        count <= 0;
        tick  <= '0';
      end if;
    end if;
  end process;

  sensor : entity work.encoder_counter
    port map (clk => clk, reset => reset, a => encoder_a, b => encoder_b, valid => tick, gain => encoder_gain,
              keep => encoder_keep, done => sensed, speed => speed);
  network : entity work.cerebellum
    port map (clk => clk, reset => reset, tick => sensed, learn => learn, connected => connected, measured => speed,
              registers => registers, rule => rule, busy => busy, done => open, passed => open, hem => open,
              cycles => open, target => open, command => command, mossy_impulses => open, climbing_impulses => open,
              granule_impulses => open, golgi_impulses => open, interneuron_impulses => open,
              purkinje_impulses => open, written => open, weights_new => open);
  bridge : entity work.pwm
    port map (clk => clk, reset => reset, command => command, forward => forward, backward => backward);
end architecture;
