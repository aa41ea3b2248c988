-- Turns the command into pulses for the two directions of a motor bridge, with a pause when the direction changes.
--
-- Twin:     cerebellum.hdl.ChipTwins.Pwm, in the tests
-- Formula:  the direction's output is high while the saw is below |command|; a command of 1 (2^16) is always on
--           with half_duty_g, as in the published design, while it is below (1 + |command|) / 2
-- Formats:  command s15.16, saw u0.16 in steps of 2^(16 - saw_bits_g)
-- Latency:  1 clock
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity pwm is
  generic (
    saw_bits_g  : positive := 14;    -- of the saw: 2^14 clocks of 25 ns make 2.44 kHz
    pause_g     : positive := 6;     -- clocks of silence after a change of direction
    half_duty_g : boolean  := false  -- start from half duty, to overcome friction at rest
  );
  port (
    clk      : in  std_logic;
    reset    : in  std_logic;             -- saw 0, both outputs low
    command  : in  signed(31 downto 0);   -- what to drive
    forward  : out std_logic := '0';      -- high side of one direction
    backward : out std_logic := '0'       -- of the other; never both
  );
end entity;

architecture rtl of pwm is
  signal saw       : unsigned(saw_bits_g - 1 downto 0) := (others => '0');
  signal direction : std_logic := '0';
  signal waiting   : natural range 0 to pause_g := 0;
begin
  assert saw_bits_g <= 16 report "pwm: a saw of more than 16 bits" severity failure;

  process (clk)
    variable size : signed(16 downto 0);
    variable duty : unsigned(17 downto 0);
    variable high : std_logic;
  begin
    if rising_edge(clk) then
      saw  <= saw + 1;
      size := saturated(command, 17);
      if size(16) = '1' then
        size := saturated(-resize(size, 18), 17);
      end if;
      duty := unsigned('0' & size);
      if command(31) = '0' and (or std_logic_vector(command(31 downto 16))) = '1' then
        duty := to_unsigned(65536, 18);
      end if;
      if half_duty_g then
        duty := shift_right(duty + to_unsigned(65536, 18), 1);
      end if;
      high := bit_of(shift_left(resize(saw, 18), 16 - saw_bits_g) < duty);
      direction <= command(31);
      if direction /= command(31) then
        waiting <= pause_g;
      elsif waiting > 0 then
        waiting <= waiting - 1;
      end if;
      forward  <= '0';
      backward <= '0';
      if direction = command(31) and waiting = 0 then
        forward  <= high and not command(31);
        backward <= high and command(31);
      end if;
      if reset = '1' then
        saw      <= (others => '0');
        waiting  <= 0;
        forward  <= '0';
        backward <= '0';
      end if;
    end if;
  end process;
end architecture;
