-- Bench of membrane: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity membrane_tb is
  generic (
    VECTORS : string := "hdl/vectors/membrane.csv"  -- rows to replay
  );
end entity;

architecture bench of membrane_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(224 downto 0);
  signal row_out : std_logic_vector(17 downto 0);
  signal valid, done, spike : std_logic;
  signal gain, leak, drive, word : std_logic_vector(31 downto 0);
  signal rest, threshold, least, reset_to, current : std_logic_vector(15 downto 0);
  signal v, v_new : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "membrane", VECTORS => VECTORS, IN_BITS => 225, OUT_BITS => 18)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, gain, leak, rest, threshold, least, reset_to, current, v, drive, word) <= row_in;
  row_out <= done & v_new & spike;

  dut : entity work.membrane
    port map (clk => clk,
              valid => valid, gain => signed(gain), leak => signed(leak), rest => signed(rest),
              threshold => signed(threshold), least => signed(least), reset_to => signed(reset_to),
              current => signed(current), v => signed(v), drive => signed(drive), word => word, done => done,
              std_logic_vector(v_new) => v_new, spike => spike);
end architecture;
