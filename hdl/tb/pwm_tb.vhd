-- Bench of pwm: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity pwm_tb is
  generic (
    SAW_BITS : positive := 6;  -- bits of the saw
    PAUSE : positive := 6;  -- clocks of silence
    VECTORS : string := "hdl/vectors/pwm.csv"  -- rows to replay
  );
end entity;

architecture bench of pwm_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(32 downto 0);
  signal row_out : std_logic_vector(1 downto 0);
  signal reset, forward, backward : std_logic;
  signal command : std_logic_vector(31 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "pwm", VECTORS => VECTORS, IN_BITS => 33, OUT_BITS => 2)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (reset, command) <= row_in;
  row_out <= forward & backward;

  dut : entity work.pwm
    generic map (SAW_BITS => SAW_BITS, PAUSE => PAUSE)
    port map (clk => clk,
              reset => reset, command => signed(command), forward => forward, backward => backward);
end architecture;
