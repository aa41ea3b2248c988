-- Bench of climbing_fibre: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity climbing_fibre_tb is
  generic (
    VECTORS : string := "hdl/vectors/climbing_fibre.csv"  -- rows to replay
  );
end entity;

architecture bench of climbing_fibre_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(80 downto 0);
  signal row_out : std_logic_vector(16 downto 0);
  signal valid, done : std_logic;
  signal stimulus, gain, offset, current : std_logic_vector(15 downto 0);
  signal word : std_logic_vector(31 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "climbing_fibre", VECTORS => VECTORS, IN_BITS => 81, OUT_BITS => 17)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, stimulus, gain, offset, word) <= row_in;
  row_out <= done & current;

  dut : entity work.climbing_fibre
    port map (clk => clk,
              valid => valid, stimulus => signed(stimulus), gain => signed(gain), offset => signed(offset),
              word => word, done => done, std_logic_vector(current) => current);
end architecture;
