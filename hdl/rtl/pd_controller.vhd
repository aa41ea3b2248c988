-- The controller beside the cerebellum: proportional to the error of speed and to that of acceleration.
--
-- Twin:     cerebellum.shinji2024.chip.PdController (acceleration of this step)
-- Formula:  e = sat32(target - measured);  a = sat32(target_acceleration - sat32(measured - measured before))
--           command = sat32(sat32((e proportional) >> 12) + sat32((a derivative) >> 12))
-- Formats:  speeds, accelerations (per ms) and command s15.16, gains s3.12
-- Latency:  4 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity pd_controller is
  port (
    clk                 : in  std_logic;
    reset               : in  std_logic;             -- forgets the speed before
    valid               : in  std_logic;             -- one step
    proportional        : in  signed(15 downto 0);   -- gain of the error of speed
    derivative          : in  signed(15 downto 0);   -- gain of the error of acceleration
    target              : in  signed(31 downto 0);   -- speed wanted
    target_acceleration : in  signed(31 downto 0);   -- acceleration wanted
    measured            : in  signed(31 downto 0);   -- speed measured
    done                : out std_logic := '0';      -- valid, 4 clocks later
    speed_error         : out signed(31 downto 0);   -- target - measured
    command             : out signed(31 downto 0)    -- to the motor
  );
end entity;

architecture rtl of pd_controller is
  signal last_speed                : signed(31 downto 0) := (others => '0');
  signal acceleration              : signed(31 downto 0);
  signal speed_e, acceleration_e   : signed(31 downto 0) := (others => '0');
  signal wanted                    : signed(31 downto 0);
  signal p_product, d_product      : signed(47 downto 0);
  signal valid_1, valid_2, valid_3 : std_logic := '0';
begin
  speed_error <= speed_e;

  p : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid_2, a => speed_e, b => proportional, product => p_product);
  d : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid_2, a => acceleration_e, b => derivative, product => d_product);

  process (clk)
    variable p_part, d_part : signed(31 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      done    <= valid_3;
      if valid = '1' then
        last_speed   <= measured;
        acceleration <= saturated(resize(measured, 33) - resize(last_speed, 33), 32);
        speed_e      <= saturated(resize(target, 33) - resize(measured, 33), 32);
        wanted       <= target_acceleration;
      end if;
      if valid_1 = '1' then
        acceleration_e <= saturated(resize(wanted, 33) - resize(acceleration, 33), 32);
      end if;
      if valid_3 = '1' then
        p_part  := saturated(p_product(47 downto 12), 32);
        d_part  := saturated(d_product(47 downto 12), 32);
        command <= saturated(resize(p_part, 33) + resize(d_part, 33), 32);
      end if;
      if reset = '1' then
        last_speed <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
