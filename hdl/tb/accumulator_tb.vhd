-- Bench of accumulator: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity accumulator_tb is
  generic (
    SUM_BITS : positive := 24;  -- bits inside
    VECTORS : string := "hdl/vectors/accumulator.csv"  -- rows to replay
  );
end entity;

architecture bench of accumulator_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(20 downto 0);
  signal row_out : std_logic_vector(16 downto 0);
  signal valid, first, last, done : std_logic;
  signal value : std_logic_vector(17 downto 0);
  signal sum : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "accumulator", VECTORS => VECTORS, IN_BITS => 21, OUT_BITS => 17)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, first, last, value) <= row_in;
  row_out <= done & sum;

  dut : entity work.accumulator
    generic map (SUM_BITS => SUM_BITS)
    port map (clk => clk,
              valid => valid, first => first, last => last, value => unsigned(value), done => done,
              std_logic_vector(sum) => sum);
end architecture;
