-- Bench of weights: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity weights_tb is
  generic (
    LAST : positive := 4095;  -- greatest source
    LEAST : natural := 42;  -- least weight
    SPAN : positive := 5;  -- half the width
    VECTORS : string := "hdl/vectors/weights.csv"  -- rows to replay
  );
end entity;

architecture bench of weights_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(64 downto 0);
  signal row_out : std_logic_vector(32 downto 0);
  signal valid, done : std_logic;
  signal connection, strength : std_logic_vector(31 downto 0);
  signal source, weight : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "weights", VECTORS => VECTORS, IN_BITS => 65, OUT_BITS => 33)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, connection, strength) <= row_in;
  row_out <= done & source & weight;

  dut : entity work.weights
    generic map (LAST => LAST, LEAST => LEAST, SPAN => SPAN)
    port map (clk => clk,
              valid => valid, connection => connection, strength => strength, done => done,
              std_logic_vector(source) => source, std_logic_vector(weight) => weight);
end architecture;
